#include "sandbox/remove_tree.h"

#include <dirent.h>
#include <fcntl.h>
#include <linux/fs.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <string>
#include <vector>

#include "process/descriptor.h"

namespace touchstone::sandbox {
namespace {

using process::Descriptor;

std::vector<std::string> names_in(int folder) {
  std::vector<std::string> names;
  const int copy = ::openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (copy < 0) return names;
  DIR* listing = ::fdopendir(copy);
  if (listing == nullptr) {
    ::close(copy);
    return names;
  }
  while (const dirent* entry = ::readdir(listing)) {
    const std::string name = entry->d_name;
    if (name != "." && name != "..") names.push_back(name);
  }
  ::closedir(listing);
  return names;
}

// Takes away what keeps even its owner from removing a file, or what lies in a folder.
void release(int file) {
  constexpr int kKept = FS_IMMUTABLE_FL | FS_APPEND_FL;
  int flags = 0;
  if (::ioctl(file, FS_IOC_GETFLAGS, &flags) != 0 || (flags & kKept) == 0) return;
  flags &= ~kKept;
  ::ioctl(file, FS_IOC_SETFLAGS, &flags);
}

bool remove_file(int parent, const char* name) {
  if (::unlinkat(parent, name, 0) == 0) return true;
  struct stat status = {};
  if (errno != EPERM || ::fstatat(parent, name, &status, AT_SYMLINK_NOFOLLOW) != 0 ||
      !S_ISREG(status.st_mode)) {
    return false;
  }
  const Descriptor file(::openat(parent, name, O_RDONLY | O_NOFOLLOW | O_CLOEXEC));
  if (file.is_open()) release(file.get());
  return ::unlinkat(parent, name, 0) == 0;
}

// Opens a folder for listing and changing, whatever its mode was.
Descriptor open_folder(int parent, const char* name) {
  struct stat status = {};
  if (::fstatat(parent, name, &status, AT_SYMLINK_NOFOLLOW) == 0 && S_ISDIR(status.st_mode)) {
    // It is a folder, so following links cannot lead elsewhere.
    if ((status.st_mode & 0700) != 0700) ::fchmodat(parent, name, 0700, 0);
  }
  Descriptor folder(::openat(parent, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
  if (folder.is_open()) release(folder.get());
  return folder;
}

// Empties one folder. A folder in a folder in it is moved up beside its parent first, so that no
// depth, however great, needs a long path or many descriptors.
class Emptier {
 public:
  explicit Emptier(int root) : root_(root) {}

  // The name of the first thing that stayed, with its reason; empty when all has gone.
  std::string empty() {
    std::vector<std::string> pending = names_in(root_);
    while (!pending.empty()) {
      const std::string name = std::move(pending.back());
      pending.pop_back();
      remove_entry(name, pending);
    }
    return first_failure_;
  }

 private:
  void remove_entry(const std::string& name, std::vector<std::string>& pending) {
    if (remove_file(root_, name.c_str())) return;
    if (::unlinkat(root_, name.c_str(), AT_REMOVEDIR) == 0) return;
    if (!clear(name, pending)) return failed(name);
    if (::unlinkat(root_, name.c_str(), AT_REMOVEDIR) != 0) failed(name);
  }

  // Removes or lifts all that is in a folder of the root.
  bool clear(const std::string& name, std::vector<std::string>& pending) {
    const Descriptor folder = open_folder(root_, name.c_str());
    if (!folder.is_open()) return false;
    for (const std::string& inner : names_in(folder.get())) {
      if (remove_file(folder.get(), inner.c_str())) continue;
      if (::unlinkat(folder.get(), inner.c_str(), AT_REMOVEDIR) == 0) continue;
      lift(folder.get(), inner, pending);
    }
    return true;
  }

  void lift(int folder, const std::string& inner, std::vector<std::string>& pending) {
    // Moving a folder changes its "..", for which it must be writable.
    open_folder(folder, inner.c_str());
    std::string lifted;
    do {
      lifted = ".lifted-" + std::to_string(++lifted_);
    } while (::faccessat(root_, lifted.c_str(), F_OK, AT_SYMLINK_NOFOLLOW) == 0);
    if (::renameat(folder, inner.c_str(), root_, lifted.c_str()) != 0) return failed(inner);
    pending.push_back(lifted);
  }

  void failed(const std::string& name) {
    if (first_failure_.empty()) first_failure_ = name + ": " + std::strerror(errno);
  }

  int root_;
  unsigned long lifted_ = 0;
  std::string first_failure_;
};

}  // namespace

base::Status remove_tree(const std::filesystem::path& path) {
  if (::unlink(path.c_str()) == 0 || errno == ENOENT) return {};
  const Descriptor root = open_folder(AT_FDCWD, path.c_str());
  std::string failure;
  if (root.is_open()) failure = Emptier(root.get()).empty();
  if (::rmdir(path.c_str()) == 0) return {};
  if (failure.empty()) failure = std::strerror(errno);
  return base::Error{base::ExitCode::kHarnessError, "cannot remove " + failure, path.string(),
                     "remove it by hand"};
}

}  // namespace touchstone::sandbox
