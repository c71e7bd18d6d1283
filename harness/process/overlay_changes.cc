// What the upper layers of an Overlay hold.
#include <dirent.h>
#include <fcntl.h>
#include <pwd.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <unistd.h>

#include <algorithm>
#include <climits>
#include <cstdlib>
#include <set>

#include "process/overlay.h"

namespace touchstone::process {
namespace {

// So deep is looked; a unit may have gone deeper.
constexpr int kMaxDepth = 32;
constexpr std::size_t kMaxEntries = 20'000;

class ChangeLister {
 public:
  ChangeLister(int lower, std::vector<OutsideWrite>& found) : lower_(lower), found_(found) {}

  void list(int folder, const std::string& place, const std::string& inside, int depth) {
    const int copy = ::openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    DIR* listing = copy < 0 ? nullptr : ::fdopendir(copy);
    if (listing == nullptr) {
      if (copy >= 0) ::close(copy);
      return;
    }
    while (const dirent* entry = ::readdir(listing)) {
      const std::string name = entry->d_name;
      if (name == "." || name == ".." || found_.size() > kMaxEntries) continue;
      take(folder, name, place, inside + name, depth);
    }
    ::closedir(listing);
  }

 private:
  void take(int folder, const std::string& name, const std::string& place,
            const std::string& inside, int depth) {
    struct stat status = {};
    if (::fstatat(folder, name.c_str(), &status, AT_SYMLINK_NOFOLLOW) != 0) return;
    const std::string path = (place == "/" ? "" : place) + "/" + inside;
    if (S_ISCHR(status.st_mode) && status.st_rdev == makedev(0, 0)) {
      found_.push_back({OutsideWrite::Kind::kRemoved, path});
      return;
    }
    const bool is_folder = S_ISDIR(status.st_mode);
    struct stat before = {};
    // A folder that was there is only the way to what was written in it.
    const bool was_there = is_folder &&
                           ::fstatat(lower_, inside.c_str(), &before, AT_SYMLINK_NOFOLLOW) == 0 &&
                           S_ISDIR(before.st_mode);
    if (!was_there) found_.push_back({OutsideWrite::Kind::kWritten, path});
    if (!is_folder || depth >= kMaxDepth) return;
    const Descriptor next(
        ::openat(folder, name.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
    if (next.is_open()) list(next.get(), place, inside + "/", depth + 1);
  }

  int lower_;
  std::vector<OutsideWrite>& found_;
};

void add_folder(std::set<std::string>& places, const char* path) {
  if (path == nullptr || path[0] != '/' || path[1] == '\0') return;
  char resolved[PATH_MAX];
  struct stat status = {};
  if (::realpath(path, resolved) == nullptr || ::stat(resolved, &status) != 0) return;
  if (S_ISDIR(status.st_mode) && ::access(resolved, W_OK) == 0) places.insert(resolved);
}

std::vector<std::string> find_places() {
  std::set<std::string> all;
  add_folder(all, std::getenv("HOME"));
  if (const passwd* user = ::getpwuid(::geteuid())) add_folder(all, user->pw_dir);
  for (const char* path : {"/tmp", "/var/tmp", "/dev/shm"}) add_folder(all, path);
  add_folder(all, ("/run/user/" + std::to_string(::geteuid())).c_str());
  // Sorted, so that a folder comes before what lies in it, which its overlay covers as well.
  std::vector<std::string> places;
  for (const std::string& place : all) {
    const bool covered = std::any_of(places.begin(), places.end(), [&](const std::string& other) {
      return place.starts_with(other + "/");
    });
    if (!covered) places.push_back(place);
  }
  return places;
}

}  // namespace

std::vector<OutsideWrite> Overlay::written(std::size_t& more) const {
  std::vector<OutsideWrite> found;
  for (const Layer& layer : layers_) {
    ChangeLister(layer.lower.get(), found).list(layer.changes.get(), layer.place, "", 0);
  }
  std::sort(found.begin(), found.end(),
            [](const OutsideWrite& a, const OutsideWrite& b) { return a.path < b.path; });
  more = found.size() > kMaxListed ? found.size() - kMaxListed : 0;
  found.resize(found.size() - more);
  return found;
}

const std::vector<std::string>& Overlay::usual_places() {
  static const std::vector<std::string> places = find_places();
  return places;
}

}  // namespace touchstone::process
