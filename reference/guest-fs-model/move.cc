// The calls that make links, and that drop and move names.
#include <algorithm>
#include <nlohmann/json.hpp>

#include "guest-fs-model/branches.h"

namespace touchstone::guest_fs_model {
namespace {

using Errnos = std::vector<std::string>;

bool is_dangling(const World& world, const std::string& path) {
  return find(world, path, Last::kFollow).found != Found::kThing;
}

Branches remove_file(const Call& call) {
  const std::string path = call.text("path");
  const Place place = find(call.world, path, Last::kKeep);
  if (place.found != Found::kThing) return nowhere(call.world, place, "GFS-038");
  const Kind kind = call.world.at(place.id).kind;
  if (kind == Kind::kFolder) return {refusal(call.world, {"EISDIR"}, "GFS-037")};
  World after = call.world;
  after.drop(place.folder, place.name);
  Branches branches{success(std::move(after), "GFS-039", "that the name is gone")};
  if (kind == Kind::kLink && is_dangling(call.world, path)) {
    branches.push_back(refusal(call.world, {"ENOENT", "ELOOP"}, "GFS-096"));
  }
  return branches;
}

Branches remove_dir(const Call& call) {
  const std::string path = call.text("path");
  const Place place = find(call.world, path, Last::kKeep);
  if (place.found != Found::kThing) return nowhere(call.world, place, "GFS-304");
  const Thing& thing = call.world.at(place.id);
  if (thing.kind != Kind::kFolder) {
    Errnos errnos{"ENOTDIR"};
    if (thing.kind == Kind::kLink && is_dangling(call.world, path)) errnos.push_back("ENOENT");
    return {refusal(call.world, std::move(errnos), "GFS-037")};
  }
  if (!thing.names.empty()) return {refusal(call.world, {"ENOTEMPTY"}, "GFS-036")};
  World after = call.world;
  after.drop(place.folder, place.name);
  return {success(std::move(after), "GFS-036", "that the folder is gone")};
}

// The errnos of a path that does not lead to a name that could be made.
Errnos why_not(const Place& place) {
  switch (place.found) {
    case Found::kBadPath:
      return {"EINVAL"};
    case Found::kLoop:
      return {"ELOOP", "ENOENT"};
    case Found::kNoFolder:
      return {"ENOTDIR", "ENOENT", "EEXIST"};
    case Found::kGap:
    case Found::kNothing:
    case Found::kThing:
      break;
  }
  return {"ENOENT"};
}

bool is_free(const Place& place) {
  return place.found == Found::kNothing || place.found == Found::kGap;
}

// A new name, with the folders that lead to it; some back ends want those to be there.
template <class Make>
Branches new_name(const World& world, Place place, const char* blames, const char* says,
                  Make make) {
  Branches branches;
  World after = with_parents(world, place);
  make(after, place);
  branches.push_back(success(std::move(after), blames, says));
  if (!place.missing.empty() || place.through_link) {
    branches.push_back(refusal(world, {"ENOENT", "ENOTDIR", "ELOOP"}, "GFS-102"));
  }
  return branches;
}

Branches symlink(const Call& call) {
  const Place place = find(call.world, call.text("path"), Last::kKeep);
  if (place.found == Found::kThing) return {refusal(call.world, {"EEXIST"}, "GFS-049")};
  if (!is_free(place)) return {refusal(call.world, why_not(place), "GFS-304")};
  return new_name(call.world, place, "GFS-048", "a new link", [&](World& world, const Place& at) {
    world.add(at.folder, at.name, Kind::kLink, call.text("target"));
  });
}

Branches link(const Call& call) {
  const std::string from = call.text("path");
  const Place source = find(call.world, from, Last::kKeep);
  const Place place = find(call.world, call.text("destination_path"), Last::kKeep);
  // Whatever stands against it may be told, in any order.
  Errnos errnos;
  const auto may_be = [&](Errnos more) { errnos.insert(errnos.end(), more.begin(), more.end()); };
  const char* blames = "GFS-103";
  if (source.found != Found::kThing) {
    may_be(why_not(source));
  } else if (call.world.at(source.id).kind == Kind::kFolder) {
    may_be({"EPERM"});
    blames = "GFS-055";
  }
  if (place.found == Found::kThing) may_be({"EEXIST"});
  if (place.found != Found::kThing && !is_free(place)) may_be(why_not(place));
  if (!errnos.empty()) {
    if (place.found == Found::kGap) may_be({"ENOENT"});
    return {refusal(call.world, errnos, blames)};
  }
  const auto hold = [&](int id) {
    return new_name(call.world, place, "GFS-054", "a second name",
                    [id](World& world, const Place& at) { world.put(at.folder, at.name, id); });
  };
  Branches branches = hold(source.id);
  if (call.world.at(source.id).kind != Kind::kLink) return branches;
  // GFS-103 is a SHOULD that the suite asks for elsewhere: here the target may be held, too.
  const Place target = find(call.world, from, Last::kFollow);
  if (target.found != Found::kThing) {
    branches.push_back(refusal(call.world, {"ENOENT", "ELOOP"}, "GFS-103"));
  } else if (call.world.at(target.id).kind == Kind::kFile) {
    for (Branch& one : hold(target.id)) branches.push_back(std::move(one));
  } else {
    branches.push_back(refusal(call.world, {"EPERM"}, "GFS-103"));
  }
  return branches;
}

// What may speak against a rename, of names that are there or could be.
Errnos against_rename(const Call& call, const Place& source, const Place& target) {
  const World& world = call.world;
  const bool is_folder = world.at(source.id).kind == Kind::kFolder;
  const auto from = *parts_of(call.text("path"));
  const auto to = *parts_of(call.text("destination_path"));
  const bool below = to.size() > from.size() && std::equal(from.begin(), from.end(), to.begin());
  const bool inside = is_folder && target.folder >= 0 && lies_in(world, target.folder, source.id);
  Errnos errnos;
  if (below || inside) errnos.push_back("EINVAL");
  if (target.found == Found::kGap) errnos.push_back("ENOENT");
  if (target.found != Found::kThing && !is_free(target)) {
    for (const std::string& one : why_not(target)) errnos.push_back(one);
  }
  if (target.found == Found::kThing && target.id != source.id &&
      !world.at(target.id).names.empty()) {
    errnos.push_back("ENOTEMPTY");
  }
  return errnos;
}

World moved(const World& world, const Place& source, const Place& target) {
  World after = world;
  if (target.found == Found::kThing) after.drop(target.folder, target.name);
  after.put(target.folder, target.name, source.id);
  after.drop(source.folder, source.name);
  if (after.at(source.id).kind != Kind::kFile) after.forget_inodes(source.id);
  return after;
}

Branches rename(const Call& call) {
  const World& world = call.world;
  const Place source = find(world, call.text("path"), Last::kKeep);
  const Place target = find(world, call.text("destination_path"), Last::kKeep);
  if (source.found == Found::kBadPath || target.found == Found::kBadPath) {
    return {refusal(world, {"EINVAL", "ENOENT", "ENOTDIR", "ELOOP"}, "GFS-060")};
  }
  if (source.found != Found::kThing) {
    Errnos errnos = why_not(source);
    for (const std::string& one : why_not(target)) errnos.push_back(one);
    return {refusal(world, std::move(errnos), "GFS-042")};
  }
  const Errnos against = against_rename(call, source, target);
  if (!against.empty()) {
    const char* blames = against.front() == "EINVAL"      ? "GFS-044"
                         : against.front() == "ENOTEMPTY" ? "GFS-045"
                                                          : "GFS-101";
    return {refusal(world, against, blames)};
  }
  if (target.found == Found::kThing && target.folder == source.folder &&
      target.name == source.name) {
    return {success(world, "GFS-043", "success without any change")};
  }
  Branches branches{success(moved(world, source, target), "GFS-041", "that it has moved")};
  const Kind kind = world.at(source.id).kind;
  if (target.found == Found::kThing) {
    const Kind replaced = world.at(target.id).kind;
    if (target.id == source.id) {  // two names of one file: a POSIX system does nothing
      branches.push_back(success(world, "GFS-041", "success without any change"));
    }
    if (kind != replaced) {  // POSIX refuses it; and who follows the link meets a folder
      branches.push_back(
          refusal(world, {"EISDIR", "ENOTDIR", "EEXIST", "ENOTEMPTY", "EINVAL"}, "GFS-045"));
    }
  }
  if (kind == Kind::kLink && is_dangling(world, call.text("path"))) {
    branches.push_back(refusal(world, {"ENOENT", "ELOOP"}, "GFS-041"));
  }
  if (target.through_link) {
    branches.push_back(refusal(world, {"ENOENT", "ENOTDIR", "ELOOP"}, "GFS-101"));
  }
  return branches;
}

}  // namespace

Branches move_branches(const Call& call) {
  const std::string operation = call.text("operation");
  if (operation == "symlink") return symlink(call);
  if (operation == "link") return link(call);
  if (operation == "remove_file") return remove_file(call);
  if (operation == "remove_dir") return remove_dir(call);
  if (operation == "rename") return rename(call);
  return {};
}

}  // namespace touchstone::guest_fs_model
