#include "base/file.h"

#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <system_error>

namespace touchstone::base {

namespace fs = std::filesystem;

Result<std::string> read_file(const fs::path& path) {
  std::error_code code;
  if (fs::is_directory(path, code)) {
    return Error{ExitCode::kBadInput, "cannot read: it is a folder", path.string()};
  }
  errno = 0;
  std::ifstream in(path, std::ios::binary);
  std::string bytes;
  if (in) bytes.assign(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
  if (!in.is_open() || in.bad()) {
    return Error{ExitCode::kBadInput, std::string("cannot read: ") + std::strerror(errno),
                 path.string()};
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
