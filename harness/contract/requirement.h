// contract::Requirement is one testable statement of a contract, as requirements.yaml gives it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "yaml/node.h"

namespace touchstone::contract {

enum class Level : std::uint8_t { kMust, kShould, kMay };

std::string_view to_string(Level level);  // "MUST", "SHOULD", "MAY"

struct Requirement {
  std::string id;  // permanent, e.g. "RPC-017"
  Level level = Level::kMust;
  std::string family;
  std::string says;
  std::vector<std::string> source;
  std::string basis;
  std::string breaks;                    // what a user suffers when it does not hold
  std::string gate;                      // the condition under which it applies, in words, or empty
  std::string gate_probe;                // the contract's script that finds out, or empty
  std::vector<std::string> gate_unless;  // it does not apply once one of these was observed
  std::vector<std::string> gate_speaks;  // it applies where these scripts are spoken
  std::string excluded;                  // why no test can decide it, or empty
  std::vector<yaml::Node> rules;         // zero or more, for rules::RuleSet
  yaml::Mark mark;
};

struct Profile {
  std::string name;
  std::string title;
  std::vector<std::string> requirements;  // ids, globs resolved, sorted
};

}  // namespace touchstone::contract
