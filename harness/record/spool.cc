#include "record/spool.h"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <utility>

#include "base/file.h"

namespace touchstone::record {
namespace {

int nameless_file() {
  const char* const wanted = std::getenv("TMPDIR");
  const std::string folder = wanted != nullptr && *wanted != '\0' ? wanted : "/tmp";
  const int file = ::open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
  if (file >= 0) return file;
  // Some file systems know no files without names.
  std::string path = folder + "/touchstone-recording-XXXXXX";
  const int named = ::mkostemp(path.data(), O_CLOEXEC);
  if (named >= 0) ::unlink(path.c_str());
  return named;
}

}  // namespace

Spool::~Spool() {
  if (file_ >= 0) ::close(file_);
}

Spool::Spool(Spool&& other) noexcept
    : memory_(std::move(other.memory_)),
      on_disk_(std::exchange(other.on_disk_, 0)),
      file_(std::exchange(other.file_, -1)),
      status_(std::move(other.status_)) {}

Spool& Spool::operator=(Spool&& other) noexcept {
  std::swap(memory_, other.memory_);
  std::swap(on_disk_, other.on_disk_);
  std::swap(file_, other.file_);
  std::swap(status_, other.status_);
  return *this;
}

void Spool::append(std::string_view text) {
  if (!status_.ok()) return;
  memory_ += text;
  if (memory_.size() > kInMemory) spill();
}

void Spool::spill() {
  if (file_ < 0) file_ = nameless_file();
  std::string_view rest = memory_;
  while (file_ >= 0 && !rest.empty()) {
    const ssize_t written = ::pwrite(file_, rest.data(), rest.size(), static_cast<off_t>(on_disk_));
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) break;
    on_disk_ += static_cast<std::uint64_t>(written);
    rest.remove_prefix(static_cast<std::size_t>(written));
  }
  if (!rest.empty()) {
    status_ = base::Error{base::ExitCode::kHarnessError,
                          std::string("cannot keep the recording: ") + std::strerror(errno), "",
                          "make room in $TMPDIR, or set it to a folder with more"};
  }
  memory_.clear();
  memory_.shrink_to_fit();
}

base::Status Spool::save(const std::string& path) {
  if (on_disk_ == 0) return base::write_file(path, memory_);
  if (!memory_.empty()) spill();
  if (!status_.ok()) return status_;
  return base::write_file(path, [this](std::ostream& out) {
    std::array<char, 65536> piece;
    for (off_t at = 0; at < static_cast<off_t>(on_disk_);) {
      const ssize_t got = ::pread(file_, piece.data(), piece.size(), at);
      if (got < 0 && errno == EINTR) continue;
      if (got <= 0) return out.setstate(std::ios::badbit);
      out.write(piece.data(), got);
      at += got;
    }
  });
}

std::unique_ptr<LineSource> Spool::lines(const std::string& name) {
  if (on_disk_ == 0) return lines_of(memory_);
  if (!memory_.empty()) spill();
  return lines_of_file(file_, name);
}

}  // namespace touchstone::record
