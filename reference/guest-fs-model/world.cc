#include "guest-fs-model/world.h"

#include <algorithm>

namespace touchstone::guest_fs_model {

World World::begin() {
  World world;
  world.things[kRoot].kind = Kind::kFolder;
  world.add(kRoot, "w", Kind::kFolder);
  return world;
}

int World::add(int folder, const std::string& name, Kind kind, std::string bytes) {
  const int id = next++;
  Thing& made = things[id];
  made.kind = kind;
  made.bytes = std::move(bytes);
  at(folder).names[name] = id;
  return id;
}

void World::put(int folder, const std::string& name, int id) {
  at(folder).names[name] = id;
  ++at(id).held;
}

void World::drop(int folder, const std::string& name) {
  const auto found = at(folder).names.find(name);
  const int id = found->second;
  at(folder).names.erase(found);
  if (--at(id).held == 0) things.erase(id);
}

void World::forget_inodes(int id) {
  Thing& thing = at(id);
  thing.ino.reset();
  const std::map<std::string, int> names = thing.names;
  for (const auto& [name, child] : names) forget_inodes(child);
}

void World::forget_times() {
  for (auto& [id, thing] : things) {
    thing.atime_ms.reset();
    thing.mtime_ms.reset();
  }
}

std::optional<std::vector<std::string>> parts_of(std::string_view path) {
  const auto is_control = [](unsigned char c) { return c < 0x20 || c == 0x7f; };
  if (std::any_of(path.begin(), path.end(), is_control)) return std::nullopt;
  std::vector<std::string> parts;
  std::string part;
  for (std::size_t i = 0; i <= path.size(); ++i) {
    if (i < path.size() && path[i] != '/') {
      part += path[i];
      continue;
    }
    if (part == "..") {
      if (!parts.empty()) parts.pop_back();
    } else if (!part.empty() && part != ".") {
      parts.push_back(part);
    }
    part.clear();
  }
  return parts;
}

}  // namespace touchstone::guest_fs_model
