// RuleReader reads the parts of one rule and notes which selectors it listens to.
//
// One for each rule, while rules are compiled. Every complaint names file, line and column.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "contract/contract.h"
#include "rules/rule.h"
#include "rules/selector.h"
#include "yaml/fields.h"
#include "yaml/node.h"

namespace touchstone::rules {

// A selector and the role that it gives in its rule.
struct SelectedRole {
  Role role = 0;
  Selector selector;
};

class RuleReader {
 public:
  // `index` collects the selectors of all rules. All three must outlive the reader.
  RuleReader(const contract::Contract& contract, SelectorIndex& index,
             const contract::Requirement& requirement);

  const yaml::File& file() const { return contract_.requirements_file; }
  const contract::Contract& contract() const { return contract_; }
  const std::string& requirement() const { return requirement_.id; }

  base::Result<SelectedRole> selector(const yaml::Node& node);
  // A selector that may be left out.
  base::Result<std::optional<Role>> optional_selector(const yaml::Node* node);
  // The role of any frame of the same lane and direction.
  base::Result<Role> anything_like(const Selector& selector);
  // A JSON pointer; the empty one when `node` is nullptr.
  base::Result<std::string> pointer(const yaml::Node* node) const;
  // A count from zero; `otherwise` when `node` is nullptr.
  base::Result<std::uint64_t> count(const yaml::Node* node, std::uint64_t otherwise) const;

  // The number in the index of each role's selector.
  const std::vector<std::uint32_t>& roles() const { return roles_; }

 private:
  base::Result<Role> listen(Selector selector, yaml::Mark mark);

  const contract::Contract& contract_;
  SelectorIndex& index_;
  const contract::Requirement& requirement_;
  std::vector<std::uint32_t> roles_;
};

}  // namespace touchstone::rules
