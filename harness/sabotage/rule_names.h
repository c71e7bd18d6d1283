// What the rules of a contract say about a kind of frame: which requirements look at it, where it
// carries an id that must be echoed, and whether its place in the order matters.
//
// Read from the rules' text; a selector that may pick a frame of the kind counts. Pure; any thread.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "contract/contract.h"
#include "sabotage/kind.h"

namespace touchstone::sabotage {

// An id that rules compare, and the patterns of the frames in which they do.
struct Echo {
  std::set<std::string> requirements;
  std::vector<const yaml::Node*> patterns;  // of the contract
};

struct RuleNames {
  std::set<std::string> requirements;  // whose rules may pick such a frame
  std::set<std::string> ordered;       // those of them that hold its place
  std::map<std::string, Echo> echoed;  // by the pointer of the id
};

RuleNames names_in_rules(const contract::Contract& contract, const Kind& kind);

// The requirements that a broken envelope breaks: those of `wire` rules, and the contract's.
std::set<std::string> wire_requirements(const contract::Contract& contract);

}  // namespace touchstone::sabotage
