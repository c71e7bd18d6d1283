#include "guest-fs-model/place.h"

#include <deque>

namespace touchstone::guest_fs_model {
namespace {

constexpr int kMostLinks = 40;

// The way so far: the names and numbers from the root on.
struct Way {
  std::vector<std::string> names;
  std::vector<int> ids{World::kRoot};

  void up() {
    if (names.empty()) return;
    names.pop_back();
    ids.pop_back();
  }
  void home() {
    names.clear();
    ids.resize(1);
  }
  std::string text() const {
    std::string path;
    for (const std::string& name : names) path += "/" + name;
    return path.empty() ? "/" : path;
  }
};

Place nothing_at(const Way& way, const std::string& name, std::deque<std::string>& rest,
                 bool through_link) {
  Place place;
  place.folder = way.ids.back();
  place.through_link = through_link;
  if (rest.empty()) {
    place.name = name;
    return place;
  }
  place.found = Found::kGap;
  place.missing = {name};
  place.missing.insert(place.missing.end(), rest.begin(), rest.end());
  place.name = place.missing.back();
  return place;
}

Place failed(Found why) {
  Place place;
  place.found = why;
  return place;
}

}  // namespace

Place find(const World& world, std::string_view path, Last last) {
  const auto parts = parts_of(path);
  if (!parts) return failed(Found::kBadPath);
  std::deque<std::string> rest(parts->begin(), parts->end());
  Way way;
  int links = 0;
  while (!rest.empty()) {
    const std::string name = rest.front();
    rest.pop_front();
    if (name == "..") {
      way.up();
      continue;
    }
    const Thing& folder = world.at(way.ids.back());
    if (folder.kind != Kind::kFolder) return failed(Found::kNoFolder);
    const auto child = folder.names.find(name);
    if (child == folder.names.end()) return nothing_at(way, name, rest, links > 0);
    const Thing& thing = world.at(child->second);
    if (thing.kind == Kind::kLink && (!rest.empty() || last == Last::kFollow)) {
      if (++links > kMostLinks) return failed(Found::kLoop);
      if (thing.bytes.starts_with('/')) way.home();
      const auto target = parts_of(thing.bytes);
      if (!target) return failed(Found::kBadPath);
      rest.insert(rest.begin(), target->begin(), target->end());
      continue;
    }
    way.names.push_back(name);
    way.ids.push_back(child->second);
  }
  Place place;
  place.found = Found::kThing;
  place.id = way.ids.back();
  place.real = way.text();
  if (!way.names.empty()) {
    place.name = way.names.back();
    place.folder = way.ids[way.ids.size() - 2];
  }
  return place;
}

bool lies_in(const World& world, int id, int tree) {
  if (id == tree) return true;
  for (const auto& [name, child] : world.at(tree).names) {
    if (lies_in(world, id, child)) return true;
  }
  return false;
}

}  // namespace touchstone::guest_fs_model
