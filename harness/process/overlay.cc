#include "process/overlay.h"

#include <fcntl.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <string_view>

#include "process/mount_table.h"

namespace touchstone::process {
namespace {

// In memory, for one process of a case.
constexpr const char* kStageOptions = "mode=0700,size=64m,nr_inodes=32k";

// What a folder's tree looks like from now on, whatever is mounted over it. Closed on failure.
Descriptor clone_tree(const std::string& path, unsigned flags) {
  return Descriptor(
      ::open_tree(AT_FDCWD, path.c_str(), OPEN_TREE_CLONE | OPEN_TREE_CLOEXEC | flags));
}

int attach(const Descriptor& tree, const std::string& path) {
  return ::move_mount(tree.get(), "", AT_FDCWD, path.c_str(), MOVE_MOUNT_F_EMPTY_PATH) == 0 ? 0
                                                                                            : errno;
}

bool is_below(std::string_view path, std::string_view folder) {
  return folder == "/" || path == folder ||
         (path.starts_with(folder) && path.size() > folder.size() && path[folder.size()] == '/');
}

// A mount of the old tree that the new one is to have as well.
struct Carried {
  Mount mount;
  Descriptor tree;
};

}  // namespace

int Overlay::lay(const std::string& own, const std::string& stage, OverlayKind kind) {
  const Descriptor kept = clone_tree(own, AT_RECURSIVE);
  if (!kept.is_open()) return errno;
  if (::mount("tmpfs", stage.c_str(), "tmpfs", MS_NOSUID | MS_NODEV, kStageOptions) != 0) {
    return errno;
  }
  stage_ = Descriptor(::open(stage.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!stage_.is_open() || ::fchdir(stage_.get()) != 0) return errno;
  if (const int error = kind == OverlayKind::kWholeTree ? lay_over_tree() : lay_over_places(own))
    return error;
  if (const int error = attach(kept, own)) return error;
  return ::chdir("/") == 0 ? 0 : errno;
}

int Overlay::add_layer(const std::string& place, const char* target, const char* more_options) {
  const std::string number = std::to_string(layers_.size() + refused_.size());
  const std::string upper = number + "u";
  const std::string work = number + "w";
  struct stat status = {};
  if (::stat(place.c_str(), &status) != 0) return errno;
  Layer layer;
  layer.place = place;
  layer.lower = Descriptor(::open(place.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC));
  if (!layer.lower.is_open()) return errno;
  if (::mkdir(upper.c_str(), 0700) != 0 || ::mkdir(work.c_str(), 0700) != 0) return errno;
  // The root of an overlay is that of its upper layer: it is to look like the folder below.
  if (::chmod(upper.c_str(), status.st_mode & 07777) != 0) return errno;
  if (::geteuid() == 0 && ::chown(upper.c_str(), status.st_uid, status.st_gid) != 0) return errno;
  layer.changes = Descriptor(::open(upper.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!layer.changes.is_open()) return errno;
  const std::string options =
      "lowerdir=" + place + ",upperdir=" + upper + ",workdir=" + work + more_options;
  if (::mount("overlay", target, "overlay", 0, options.c_str()) != 0) return errno;
  layers_.push_back(std::move(layer));
  return 0;
}

int Overlay::lay_over_tree() {
  std::vector<Carried> carried;
  for (Mount& mount : mounts_here()) {
    if (mount.path == "/") continue;
    Descriptor tree = clone_tree(mount.path, 0);
    if (tree.is_open()) carried.push_back({std::move(mount), std::move(tree)});
  }
  if (::mkdir("root", 0700) != 0) return errno;
  if (const int error = add_layer("/", "root", "")) return error;
  if (::chdir("root") != 0 || ::mount(".", "/", nullptr, MS_MOVE, nullptr) != 0 ||
      ::chroot(".") != 0 || ::fchdir(stage_.get()) != 0) {
    return errno;
  }
  for (const Carried& one : carried) {
    // What another mount hides has no place any more.
    if (attach(one.tree, one.mount.path) != 0 || !one.mount.holds_files) continue;
    if (const int error = add_layer(one.mount.path, one.mount.path.c_str(), "")) return error;
  }
  return 0;
}

int Overlay::lay_over_places(const std::string& own) {
  for (const std::string& place : usual_places()) {
    if (is_below(place, own)) continue;
    // Inside a user namespace its marks cannot be the trusted ones.
    if (add_layer(place, place.c_str(), ",userxattr") != 0) refused_.push_back(place);
  }
  return layers_.empty() && !refused_.empty() ? EPERM : 0;
}

}  // namespace touchstone::process
