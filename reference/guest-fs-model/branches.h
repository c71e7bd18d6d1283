// A Branch is one thing that an honest sidecar may do when it is called in a certain world.
//
// Where the contract leaves a choice a call has several, and the answer tells which was taken. Each
// names the requirement that is broken when none was.
#pragma once

#include <cstdint>
#include <functional>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "guest-fs-model/place.h"
#include "guest-fs-model/world.h"

namespace touchstone::guest_fs_model {

using Json = nlohmann::json;

// Looks at a successful answer: empty when it is right, else the requirement that it breaks. What
// is seen for the first time is learned.
using Look = std::function<std::string(const Json& answer, World& world)>;

struct Branch {
  std::vector<std::string> errnos;  // of a refusal; empty: it succeeds
  World after;
  Look look;           // of a success; may be empty
  std::string blames;  // when the answer is of another kind
  std::string says;    // what was to come, for people
};

using Branches = std::vector<Branch>;

// A call's arguments, and the world it comes to.
struct Call {
  const Json& arguments;
  const World& world;

  std::string text(const char* name) const;
  std::uint64_t number(const char* name) const;
};

Branch refusal(const World& world, std::vector<std::string> errnos, std::string blames);
Branch success(World after, std::string blames, std::string says, Look look = {});

// What may be answered when a path leads to nothing that a call could use. `missing` is blamed when
// it simply is not there.
Branches nowhere(const World& world, const Place& place, const std::string& missing);

// The world with the folders that lead to `place` made, and `place.folder` set to the last of them.
World with_parents(const World& world, Place& place);

// What a call may do, by its operation. Nothing for one that the model does not know.
Branches branches_of(const Call& call);

// By group, one file each.
Branches look_branches(const Call& call);   // read_file, exists, stat, read_dir, realpath, ...
Branches write_branches(const Call& call);  // write_file, folders, attributes, truncate
Branches move_branches(const Call& call);   // links, removing, renaming

}  // namespace touchstone::guest_fs_model
