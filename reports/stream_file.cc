#include "reports/stream_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <utility>

#include "reports/report_file.h"
#include "reports/shown.h"

namespace touchstone::reports {

namespace fs = std::filesystem;

base::Result<StreamFile> StreamFile::open(const std::string& path) {
  if (path == kStandardOutput) return StreamFile(path, ::dup(STDOUT_FILENO));
  std::error_code ignored;
  const fs::path folder = fs::path(path).parent_path();
  if (!folder.empty()) fs::create_directories(folder, ignored);
  const int descriptor =
      ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_APPEND | O_CLOEXEC, 0644);
  if (descriptor < 0) {
    return base::Error{base::ExitCode::kUsage,
                       std::string("cannot write a report: ") + std::strerror(errno), path,
                       "name a file in a folder that can be written"};
  }
  return StreamFile(path, descriptor);
}

StreamFile::StreamFile(StreamFile&& other) noexcept
    : path_(std::move(other.path_)),
      descriptor_(std::exchange(other.descriptor_, -1)),
      trouble_(std::move(other.trouble_)) {}

StreamFile::~StreamFile() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

void StreamFile::write(std::string_view lines) {
  while (descriptor_ >= 0 && !lines.empty()) {
    const ssize_t written = ::write(descriptor_, lines.data(), lines.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return give_up();
    lines.remove_prefix(static_cast<std::size_t>(written));
  }
}

void StreamFile::give_up() {
  trouble_ = could_not_write(path_, std::strerror(errno));
  ::close(std::exchange(descriptor_, -1));
}

}  // namespace touchstone::reports
