// The calls that make and change files and folders.
#include <nlohmann/json.hpp>

#include "guest-fs-model/branches.h"
#include "guest-fs-model/text.h"

namespace touchstone::guest_fs_model {
namespace {

const std::vector<std::string> kNoWay = {"ENOTDIR", "ENOENT", "EEXIST", "ELOOP"};

// What a name that a link leads to, and that is not there, may become. Few sources say, so it is
// refused, or made where the link points, or made in the link's own place.
Branches behind_link(const Call& call, Place place, Kind kind, const std::string& bytes) {
  Branches branches{refusal(call.world, kNoWay, "GFS-018")};
  World there = with_parents(call.world, place);
  there.add(place.folder, place.name, kind, bytes);
  branches.push_back(success(std::move(there), "GFS-018", "a new one where the link points"));
  return branches;
}

Branches write_file(const Call& call) {
  std::string bytes = call.text("content");
  if (call.text("encoding") == "base64") bytes = from_base64(bytes).value_or("");
  Place place = find(call.world, call.text("path"), Last::kFollow);
  if (place.found == Found::kBadPath) return nowhere(call.world, place, "");
  if (place.found == Found::kLoop) return {refusal(call.world, {"ELOOP", "ENOENT"}, "GFS-051")};
  if (place.found == Found::kNoFolder) return {refusal(call.world, kNoWay, "GFS-304")};
  if (place.found == Found::kThing) {
    if (call.world.at(place.id).kind == Kind::kFolder) {
      return {refusal(call.world, {"EISDIR"}, "GFS-017")};
    }
    World after = call.world;
    after.at(place.id).bytes = std::move(bytes);
    return {success(std::move(after), "GFS-015", "the new content in place of the old")};
  }
  if (place.through_link) return behind_link(call, place, Kind::kFile, bytes);
  World after = with_parents(call.world, place);
  after.add(place.folder, place.name, Kind::kFile, std::move(bytes));
  return {success(std::move(after), "GFS-016", "a new file")};
}

Branches create_dir(const Call& call) {
  const std::string path = call.text("path");
  Place place = find(call.world, path, Last::kKeep);
  if (place.found == Found::kBadPath) return nowhere(call.world, place, "");
  if (place.found == Found::kLoop) return {refusal(call.world, kNoWay, "GFS-051")};
  if (place.found == Found::kNoFolder) return {refusal(call.world, kNoWay, "GFS-111")};
  if (place.found == Found::kThing) {
    Branches branches{refusal(call.world, {"EEXIST"}, "GFS-034")};
    const Place target = find(call.world, path, Last::kFollow);
    if (target.found == Found::kThing && call.world.at(target.id).kind == Kind::kFolder) {
      branches.push_back(success(call.world, "GFS-034", "success, for the folder is there"));
    }
    return branches;
  }
  if (place.through_link) return behind_link(call, place, Kind::kFolder, "");
  Branches branches;
  if (place.found == Found::kGap) branches.push_back(refusal(call.world, {"ENOENT"}, "GFS-035"));
  World after = with_parents(call.world, place);
  after.add(place.folder, place.name, Kind::kFolder);
  branches.push_back(success(std::move(after), "GFS-031", "a new folder"));
  return branches;
}

Branches create_dirs(const Call& call) {
  Place place = find(call.world, call.text("path"), Last::kFollow);
  if (place.found == Found::kBadPath) return nowhere(call.world, place, "");
  if (place.found == Found::kLoop) return {refusal(call.world, kNoWay, "GFS-051")};
  if (place.found == Found::kNoFolder) return {refusal(call.world, kNoWay, "GFS-111")};
  if (place.found == Found::kThing) {
    if (call.world.at(place.id).kind == Kind::kFolder) {
      return {success(call.world, "GFS-031", "success, for the folder is there")};
    }
    return {refusal(call.world, {"ENOTDIR", "EEXIST"}, "GFS-111")};
  }
  if (place.through_link) return behind_link(call, place, Kind::kFolder, "");
  World after = with_parents(call.world, place);
  after.add(place.folder, place.name, Kind::kFolder);
  return {success(std::move(after), "GFS-031", "all missing folders")};
}

// A change of what is there, behind links.
template <class Change>
Branches change(const Call& call, const char* blames, const char* says, Change change) {
  const Place place = find(call.world, call.text("path"), Last::kFollow);
  if (place.found != Found::kThing) return nowhere(call.world, place, "GFS-304");
  World after = call.world;
  change(after.at(place.id));
  return {success(std::move(after), blames, says)};
}

Branches truncate(const Call& call) {
  const Place place = find(call.world, call.text("path"), Last::kFollow);
  if (place.found != Found::kThing) return nowhere(call.world, place, "GFS-105");
  if (call.world.at(place.id).kind == Kind::kFolder) {
    return {refusal(call.world, {"EISDIR"}, "GFS-105")};
  }
  World after = call.world;
  after.at(place.id).bytes.resize(call.number("len"), '\0');
  return {success(std::move(after), "GFS-059", "another length")};
}

}  // namespace

Branches write_branches(const Call& call) {
  const std::string operation = call.text("operation");
  if (operation == "write_file") return write_file(call);
  if (operation == "mkdir" && call.arguments.value("recursive", false)) return create_dirs(call);
  if (operation == "mkdir" || operation == "create_dir") return create_dir(call);
  if (operation == "truncate") return truncate(call);
  if (operation == "chmod") {
    return change(call, "GFS-056", "the new mode",
                  [&](Thing& thing) { thing.mode = call.number("mode") & 07777; });
  }
  if (operation == "chown") {
    return change(call, "GFS-057", "the new owners", [&](Thing& thing) {
      thing.uid = call.number("uid");
      thing.gid = call.number("gid");
    });
  }
  if (operation == "utimes") {
    return change(call, "GFS-058", "the new times", [&](Thing& thing) {
      if (thing.kind == Kind::kFile) thing.atime_ms = call.number("atime_ms");
      thing.mtime_ms = call.number("mtime_ms");
    });
  }
  return {};
}

}  // namespace touchstone::guest_fs_model
