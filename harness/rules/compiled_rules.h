// What Rules hides: every rule of a contract, and which selector wakes which of them.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "rules/rule_forms.h"
#include "rules/rule_set.h"
#include "rules/selector.h"

namespace touchstone::rules {

struct Rules::State {
  struct Entry {
    std::string requirement;
    RulePtr rule;
  };
  // A selector that picks a frame gives it this role in this rule.
  struct Subscription {
    std::uint32_t rule;
    Role role;
  };

  explicit State(std::string lane) : unit_lane(std::move(lane)) {}

  std::string unit_lane;
  SelectorIndex selectors;
  std::vector<Entry> rules;                            // in the contract's order
  std::vector<std::vector<Subscription>> by_selector;  // by the selector's number
  std::vector<std::uint32_t> line_rules;               // those that want on_line()
  std::vector<std::string> decided;
};

}  // namespace touchstone::rules
