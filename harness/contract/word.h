// contract::Word is a verb that a contract defines for a lane: what a step of the lane would be,
// with "${value}" where the value that a case gives goes, and "${value.NAME}" for a member of it.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/result.h"
#include "yaml/node.h"

namespace touchstone::contract {

struct Word {
  yaml::Node meaning;   // a step of the lane
  std::string short_;   // the member that a value which is no map stands for, or empty
  yaml::Node defaults;  // of members that a case may leave out; an object
  // Members that are the sum of others, unless the case gives them.
  std::map<std::string, std::vector<std::string>> sums;
};

// A word as it stands below `words:`. Complaints name file, line and column.
base::Result<Word> read_word(const yaml::File& file, const yaml::Node::Member& word);

}  // namespace touchstone::contract
