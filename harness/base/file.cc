#include "base/file.h"

#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <system_error>

namespace touchstone::base {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kMostFromDevice = std::size_t{256} << 20;

}  // namespace

Result<std::string> read_file(const fs::path& path) {
  std::error_code code;
  if (fs::is_directory(path, code)) {
    return Error{ExitCode::kBadInput, "cannot read: it is a folder", path.string()};
  }
  // A pipe may be read; a device that never ends may not.
  const bool plain = fs::is_regular_file(path, code);
  errno = 0;
  std::ifstream in(path, std::ios::binary);
  std::string bytes;
  std::array<char, 65536> piece;
  while (in && (plain || bytes.size() <= kMostFromDevice)) {
    in.read(piece.data(), piece.size());
    bytes.append(piece.data(), static_cast<std::size_t>(in.gcount()));
  }
  if (!in.is_open() || in.bad()) {
    return Error{ExitCode::kBadInput, std::string("cannot read: ") + std::strerror(errno),
                 path.string()};
  }
  if (!plain && bytes.size() > kMostFromDevice) {
    return Error{ExitCode::kBadInput, "cannot read: it is no plain file, and goes on and on",
                 path.string(), "name a file"};
  }
  return bytes;
}

Status write_file(const fs::path& path, std::string_view bytes) {
  return write_file(path, [&](std::ostream& out) {
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  });
}

Status write_file(const fs::path& path, const std::function<void(std::ostream&)>& write) {
  std::error_code code;
  // Renaming over a device or a pipe would put a plain file in its place.
  const fs::file_status status = fs::status(path, code);
  if (fs::exists(status) && !fs::is_regular_file(status)) {
    return Error{ExitCode::kHarnessError,
                 fs::is_directory(status) ? "cannot write: it is a folder"
                                          : "cannot write: it is no plain file",
                 path.string(), "name a file"};
  }
  if (path.has_parent_path()) fs::create_directories(path.parent_path(), code);
  const fs::path temporary = path.string() + ".tmp" + std::to_string(::getpid());
  {
    std::ofstream out(temporary, std::ios::binary | std::ios::trunc);
    write(out);
    out.flush();
    if (!out) {
      const std::string why = std::strerror(errno);
      fs::remove(temporary, code);
      return Error{ExitCode::kHarnessError, "cannot write: " + why, path.string(),
                   "choose a folder that can be written to"};
    }
  }
  fs::rename(temporary, path, code);
  if (code) {
    std::error_code ignored;
    fs::remove(temporary, ignored);
    return Error{ExitCode::kHarnessError, "cannot write: " + code.message(), path.string()};
  }
  return {};
}

}  // namespace touchstone::base
