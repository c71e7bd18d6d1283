#include "sandbox/surroundings.h"

#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <set>
#include <system_error>

#include "sandbox/sandbox.h"

namespace touchstone::sandbox {

namespace fs = std::filesystem;

std::vector<fs::path> Surroundings::usual_places() {
  std::set<fs::path> places;
  if (const char* home = std::getenv("HOME"); home != nullptr && home[0] == '/') {
    places.insert(fs::path(home).lexically_normal());
  }
  if (const passwd* user = ::getpwuid(::getuid()); user != nullptr && user->pw_dir != nullptr) {
    places.insert(fs::path(user->pw_dir).lexically_normal());
  }
  places.insert(default_tmp().lexically_normal());
  std::error_code code;
  const fs::path current = fs::current_path(code);
  if (!code) places.insert(current.parent_path());
  return {places.begin(), places.end()};
}

Surroundings Surroundings::observe(const std::vector<fs::path>& places) {
  Surroundings seen;
  for (const fs::path& place : places) {
    std::size_t entries = 0;
    seen.list(place, 1, entries);
  }
  return seen;
}

void Surroundings::list(const fs::path& folder, int depth, std::size_t& entries) {
  std::error_code code;
  for (fs::directory_iterator entry(folder, code), end; !code && entry != end;
       entry.increment(code)) {
    const std::string path = entry->path().string();
    if (entry->path().filename().string().starts_with("touchstone-")) continue;
    if (++entries > kMaxEntries) {
      complete_ = false;
      return;
    }
    struct stat status = {};
    if (::lstat(path.c_str(), &status) != 0) continue;
    const bool is_folder = S_ISDIR(status.st_mode);
    Trace trace;
    trace.modified_ns =
        status.st_mtim.tv_sec * std::int64_t{1'000'000'000} + status.st_mtim.tv_nsec;
    trace.size = is_folder ? 0 : static_cast<std::uint64_t>(status.st_size);
    trace.inode = status.st_ino;
    // What is in a folder that we look into tells more than the folder's own time does.
    const bool look_inside = is_folder && depth < kMaxDepth;
    if (look_inside) trace.modified_ns = 0;
    traces_[path] = trace;
    if (look_inside) list(entry->path(), depth + 1, entries);
  }
}

std::vector<Difference> Surroundings::differences(const Surroundings& after) const {
  std::vector<Difference> found;
  for (const auto& [path, trace] : traces_) {
    const auto now = after.traces_.find(path);
    if (now == after.traces_.end()) {
      found.push_back({Difference::Kind::kRemoved, path});
    } else if (!(now->second == trace)) {
      found.push_back({Difference::Kind::kChanged, path});
    }
  }
  for (const auto& [path, trace] : after.traces_) {
    if (traces_.count(path) == 0) found.push_back({Difference::Kind::kAdded, path});
  }
  std::sort(found.begin(), found.end(),
            [](const Difference& a, const Difference& b) { return a.path < b.path; });
  return found;
}

}  // namespace touchstone::sandbox
