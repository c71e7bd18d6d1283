#include "sidecar-installer/file_writer.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace touchstone::sidecar_installer {
namespace {

Failure failed(const char* what, const std::filesystem::path& path, int error) {
  return {std::string(what) + " " + path.string() + ": " + std::strerror(error)};
}

// 0, or the errno of the write that failed.
int write_all(int file, std::string_view content) {
  while (!content.empty()) {
    const ssize_t count = ::write(file, content.data(), content.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return errno;
    content.remove_prefix(static_cast<std::size_t>(count));
  }
  return 0;
}

}  // namespace

Outcome<Done> create_folders(const std::filesystem::path& folder) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (!error && !std::filesystem::is_directory(folder, error) && !error) {
    error = std::make_error_code(std::errc::not_a_directory);
  }
  if (error) return failed("creating", folder, error.value());
  return Done{};
}

Outcome<Done> write_file(const std::filesystem::path& path, std::string_view content,
                         std::optional<unsigned> mode) {
  const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
  if (file < 0) return failed("writing", path, errno);
  int error = mode && ::fchmod(file, *mode) != 0 ? errno : 0;
  if (error == 0) error = write_all(file, content);
  if (::close(file) != 0 && error == 0) error = errno;
  if (error != 0) return failed("writing", path, error);
  return Done{};
}

}  // namespace touchstone::sidecar_installer
