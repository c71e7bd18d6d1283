#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <string_view>
#include <utility>

#include "base/text.h"
#include "process/descriptor.h"
#include "sandbox/files.h"

namespace touchstone::sandbox {
namespace {

using base::Error;
using base::ExitCode;
using process::Descriptor;

Error bad_path(const std::string& path, const char* why) {
  return Error{ExitCode::kBadInput, std::string("cannot plant a file: ") + why, path,
               "give a path relative to where it is planted, without '..'"};
}

Error refused(const std::string& path) {
  return Error{ExitCode::kHarnessError, std::string("cannot plant a file: ") + std::strerror(errno),
               path};
}

// Opens, and makes where missing, the folder that `path` lies in, link by link: a link among
// them, planted or not, must not lead out of the root.
base::Result<Descriptor> open_parent(const std::filesystem::path& root, const std::string& path,
                                     std::string& name) {
  constexpr int kFolder = O_RDONLY | O_DIRECTORY | O_CLOEXEC;
  Descriptor folder(::open(root.c_str(), kFolder));
  if (!folder.is_open()) return refused(root.string());
  std::vector<std::string_view> parts;
  for (std::string_view part : base::split(path, '/')) {
    if (part == "..") return bad_path(path, "the path leads upwards");
    if (!part.empty() && part != ".") parts.push_back(part);
  }
  if (path.starts_with('/')) return bad_path(path, "the path is absolute");
  if (parts.empty()) return bad_path(path, "the path is empty");
  name = parts.back();
  parts.pop_back();
  for (std::string_view part : parts) {
    const std::string inner(part);
    if (::mkdirat(folder.get(), inner.c_str(), 0755) != 0 && errno != EEXIST) return refused(path);
    Descriptor next(::openat(folder.get(), inner.c_str(), kFolder | O_NOFOLLOW));
    if (!next.is_open()) return refused(path);
    folder = std::move(next);
  }
  return folder;
}

bool write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(file, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

bool make_file(int folder, const char* name, const PlantedFile& file) {
  const Descriptor made(
      ::openat(folder, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
  return made.is_open() && write_all(made.get(), file.content) &&
         ::fchmod(made.get(), file.mode.value_or(0644)) == 0;
}

bool make_one(int folder, const char* name, const PlantedFile& file) {
  if (file.type == FileType::kFolder) {
    return ::mkdirat(folder, name, 0755) == 0 || errno == EEXIST;
  }
  if (::unlinkat(folder, name, 0) != 0 && errno != ENOENT) return false;
  switch (file.type) {
    case FileType::kFile:
      return make_file(folder, name, file);
    case FileType::kLink:
      return ::symlinkat(file.target.c_str(), folder, name) == 0;
    case FileType::kFifo:
      return ::mkfifoat(folder, name, 0600) == 0 &&
             ::fchmodat(folder, name, file.mode.value_or(0644), 0) == 0;
    default:
      errno = EINVAL;
      return false;
  }
}

}  // namespace

base::Status plant(const std::filesystem::path& root, std::span<const PlantedFile> files) {
  struct Folder {
    Descriptor descriptor;
    mode_t mode;
  };
  std::vector<Folder> folders;
  for (const PlantedFile& file : files) {
    std::string name;
    auto parent = open_parent(root, file.path, name);
    if (!parent) return parent.error();
    if (!make_one(parent->get(), name.c_str(), file)) return refused(file.path);
    if (file.type != FileType::kFolder) continue;
    Descriptor folder(
        ::openat(parent->get(), name.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
    if (!folder.is_open()) return refused(file.path);
    folders.push_back({std::move(folder), file.mode.value_or(0755)});
  }
  for (const Folder& folder : folders) {
    if (::fchmod(folder.descriptor.get(), folder.mode) != 0) return refused(root.string());
  }
  return {};
}

}  // namespace touchstone::sandbox
