// What a case asks about the unit's process tree and about files, as the JSON of a kFiles event.
#pragma once

#include <sys/types.h>

#include <string>
#include <vector>

namespace touchstone::run {

// {"processes": N, ...} of the tree of `pid`; "null" when it cannot be looked at.
std::string measured_json(pid_t pid);

// The paths of the regular files below `folders` that hold `text`, as a list. Links are not
// followed, and of a file only its first 16 MiB are looked at.
std::string search_json(const std::vector<std::string>& folders, const std::string& text);

}  // namespace touchstone::run
