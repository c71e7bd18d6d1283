// Kind is one kind of frame that a unit may say, read from the contract's `frames: {out}`: its name
// and the values by which it is known.
//
// Kinds that only an `otherwise` leads to have no name of their own and are left out. Pure; any
// thread.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "contract/contract.h"
#include "yaml/node.h"

namespace touchstone::sabotage {

struct Tag {
  std::string pointer;
  std::optional<std::string> value;  // nothing: the frame has no such member
};

struct Kind {
  std::string name;       // as contract::FrameKinds::describe says it
  std::string reference;  // of its schema, "FILE#POINTER"
  std::vector<Tag> tags;
};

std::vector<Kind> kinds_said(const contract::Contract& contract);

// False when a frame of that kind cannot match the pattern, a node as an author wrote it.
bool may_match(const yaml::Node& pattern, const Kind& kind);

}  // namespace touchstone::sabotage
