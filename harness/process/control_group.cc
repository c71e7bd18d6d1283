#include "process/control_group.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <string_view>
#include <system_error>

#include "base/text.h"

namespace touchstone::process {
namespace {

constexpr std::string_view kPrefix = "touchstone-";

bool has_word(const std::string& list, std::string_view word) {
  for (const std::string_view one : base::split(list, ',')) {
    if (one == word) return true;
  }
  return false;
}

// Our own group in the hierarchy with this controller, or in that of version 2 without one, from
// "hierarchy:controllers:path".
std::string own_group(const std::string& controller) {
  std::ifstream groups("/proc/self/cgroup");
  for (std::string line; std::getline(groups, line);) {
    const auto parts = base::split(line, ':');
    if (parts.size() < 3) continue;
    const bool fits =
        controller.empty() ? line.starts_with("0::") : has_word(std::string(parts[1]), controller);
    if (fits) return std::string(parts[2]);
  }
  return {};
}

std::string find_folder(const std::string& controller) {
  const std::string own = own_group(controller);
  if (own.empty()) return {};
  std::ifstream mounts("/proc/self/mounts");
  for (std::string line; std::getline(mounts, line);) {
    std::istringstream fields(line);
    std::string device, folder, type, options;
    fields >> device >> folder >> type >> options;
    const bool fits =
        controller.empty() ? type == "cgroup2" : type == "cgroup" && has_word(options, controller);
    if (!fits) continue;
    const std::string path = own == "/" ? folder : folder + own;
    if (::access(path.c_str(), W_OK) == 0) return path;
  }
  return {};
}

// Version 2 gives limits only where its controllers were handed down to us.
std::string find_unified() {
  const std::string folder = find_folder("");
  if (folder.empty()) return {};
  std::ifstream controllers(folder + "/cgroup.subtree_control");
  std::string line;
  std::getline(controllers, line);
  std::set<std::string_view> words;
  for (const std::string_view one : base::split(line, ' ')) words.insert(one);
  return words.contains("memory") && words.contains("pids") ? folder : std::string();
}

bool write_value(int folder, const std::string& file, std::uint64_t value) {
  const Descriptor opened(::openat(folder, file.c_str(), O_WRONLY | O_CLOEXEC));
  const std::string text = std::to_string(value);
  return opened.is_open() &&
         ::write(opened.get(), text.data(), text.size()) == static_cast<ssize_t>(text.size());
}

// The number behind `word` in a file of lines "word number"; 0 when there is none.
std::uint64_t count_of(int folder, const std::string& file, const std::string& word) {
  const Descriptor opened(::openat(folder, file.c_str(), O_RDONLY | O_CLOEXEC));
  char text[512] = {};
  if (!opened.is_open() || ::read(opened.get(), text, sizeof text - 1) <= 0) return 0;
  std::istringstream words(text);
  std::string name;
  std::uint64_t count = 0;
  while (words >> name >> count) {
    if (name == word) return count;
  }
  return 0;
}

}  // namespace

const GroupFolders& group_folders() {
  static const GroupFolders folders = [] {
    GroupFolders found;
    found.unified = find_unified();
    if (found.unified.empty()) {
      found.memory = find_folder("memory");
      found.processes = find_folder("pids");
    }
    return found;
  }();
  return folders;
}

bool ControlGroup::add(const std::string& parent, pid_t owner, const std::string& file,
                       std::uint64_t value, Part part) {
  part.folder = parent + "/" + std::string(kPrefix) + std::to_string(owner);
  if (::mkdir(part.folder.c_str(), 0755) != 0 && errno != EEXIST) return false;
  part.opened = Descriptor(::open(part.folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  const bool set = part.opened.is_open() && write_value(part.opened.get(), file, value);
  parts_.push_back(std::move(part));
  return set;
}

void ControlGroup::make(const Limits& limits, pid_t owner) {
  const GroupFolders& folders = group_folders();
  if (limits.tree_memory_bytes) {
    const std::uint64_t bytes = *limits.tree_memory_bytes;
    Part part;
    part.name = "tree-memory (" + std::to_string(bytes) + " bytes)";
    part.word = "oom_kill";
    if (!folders.unified.empty()) {
      part.events = "memory.events";
      add(folders.unified, owner, "memory.max", bytes, std::move(part));
    } else if (!folders.memory.empty()) {
      part.events = "memory.oom_control";
      add(folders.memory, owner, "memory.limit_in_bytes", bytes, std::move(part));
    }
  }
  if (limits.tree_processes) {
    const std::uint64_t count = *limits.tree_processes;
    Part part;
    part.name = "tree-processes (" + std::to_string(count) + ")";
    part.events = "pids.events";
    part.word = "max";
    const std::string& parent = folders.unified.empty() ? folders.processes : folders.unified;
    if (!parent.empty()) add(parent, owner, "pids.max", count, std::move(part));
  }
  std::set<std::string> entered;
  for (const Part& part : parts_) {
    if (!part.opened.is_open() || !entered.insert(part.folder).second) continue;
    Descriptor door(::openat(part.opened.get(), "cgroup.procs", O_WRONLY | O_CLOEXEC));
    if (door.is_open()) doors_.push_back(std::move(door));
  }
}

std::vector<std::string> ControlGroup::passed() const {
  std::vector<std::string> names;
  for (const Part& part : parts_) {
    if (count_of(part.opened.get(), part.events, part.word) > 0) names.push_back(part.name);
  }
  return names;
}

void ControlGroup::remove() {
  doors_.clear();
  for (const Part& part : parts_) ::rmdir(part.folder.c_str());
  parts_.clear();
}

void sweep_control_groups() {
  const GroupFolders& folders = group_folders();
  for (const std::string* parent : {&folders.unified, &folders.memory, &folders.processes}) {
    std::error_code error;
    if (parent->empty()) continue;
    std::vector<std::string> stale;
    for (std::filesystem::directory_iterator it(*parent, error), end; !error && it != end;
         it.increment(error)) {
      const std::string name = it->path().filename().string();
      if (!name.starts_with(kPrefix)) continue;
      const int owner = std::atoi(name.c_str() + kPrefix.size());
      const bool gone = owner > 0 && ::kill(owner, 0) != 0 && errno == ESRCH;
      if (gone) stale.push_back(it->path().string());
    }
    for (const std::string& folder : stale) ::rmdir(folder.c_str());
  }
}

}  // namespace touchstone::process
