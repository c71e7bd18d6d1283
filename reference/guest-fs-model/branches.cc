#include "guest-fs-model/branches.h"

#include <nlohmann/json.hpp>

namespace touchstone::guest_fs_model {

std::string Call::text(const char* name) const {
  const auto found = arguments.find(name);
  return found != arguments.end() && found->is_string() ? found->get<std::string>() : "";
}

std::uint64_t Call::number(const char* name) const {
  const auto found = arguments.find(name);
  return found != arguments.end() && found->is_number_integer() ? found->get<std::uint64_t>() : 0;
}

Branch refusal(const World& world, std::vector<std::string> errnos, std::string blames) {
  Branch branch;
  branch.says = "a refusal with ";
  for (const std::string& one : errnos) {
    branch.says += (&one == &errnos.front() ? "" : " or ") + one;
  }
  branch.errnos = std::move(errnos);
  branch.after = world;
  branch.blames = std::move(blames);
  return branch;
}

Branch success(World after, std::string blames, std::string says, Look look) {
  Branch branch;
  branch.after = std::move(after);
  branch.look = std::move(look);
  branch.blames = std::move(blames);
  branch.says = std::move(says);
  return branch;
}

Branches nowhere(const World& world, const Place& place, const std::string& missing) {
  switch (place.found) {
    case Found::kBadPath:
      return {refusal(world, {"EINVAL"}, "GFS-060")};
    case Found::kNoFolder:
      return {refusal(world, {"ENOTDIR", "ENOENT"}, missing)};
    case Found::kLoop:
      return {refusal(world, {"ELOOP", "ENOENT"}, "GFS-051")};
    case Found::kThing:
    case Found::kNothing:
    case Found::kGap:
      break;
  }
  return {refusal(world, {"ENOENT"}, missing)};
}

World with_parents(const World& world, Place& place) {
  World made = world;
  for (std::size_t i = 0; i + 1 < place.missing.size(); ++i) {
    place.folder = made.add(place.folder, place.missing[i], Kind::kFolder);
  }
  return made;
}

Branches branches_of(const Call& call) {
  for (const auto group : {look_branches, write_branches, move_branches}) {
    Branches branches = group(call);
    if (!branches.empty()) return branches;
  }
  return {};
}

}  // namespace touchstone::guest_fs_model
