// Where a path leads in a world.
//
// Pure. Links on the way are followed, the last one only when asked to.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "guest-fs-model/world.h"

namespace touchstone::guest_fs_model {

enum class Last { kFollow, kKeep };

enum class Found {
  kThing,     // `id`
  kNothing,   // the last name is free in `folder`
  kGap,       // a folder on the way is missing; `missing` lists the names from there on
  kNoFolder,  // something on the way is a file
  kLoop,      // links go round, or are too many
  kBadPath,   // a control character
};

struct Place {
  Found found = Found::kNothing;
  int id = -1;      // of kThing
  int folder = -1;  // that holds, or would hold, the last name; -1 for the root itself
  std::string name;
  std::vector<std::string> missing;  // of kGap: folders to be made, then the last name
  std::string real;                  // the path without links, of kThing
  bool through_link = false;         // what is missing was named by a link
};

Place find(const World& world, std::string_view path, Last last);

// Whether `id` is `tree` or lies below it.
bool lies_in(const World& world, int id, int tree);

}  // namespace touchstone::guest_fs_model
