// The forms that a rule can have: docs/case-format.md section 6, one function a row.
//
// Each takes the rule's own node, e.g. `{first: SELECTOR}`, and refuses what does not belong.
#pragma once

#include <memory>

#include "base/result.h"
#include "rules/rule.h"
#include "rules/rule_reader.h"
#include "yaml/node.h"

namespace touchstone::rules {

using RulePtr = std::unique_ptr<const Rule>;

base::Result<RulePtr> make_first_rule(RuleReader& reader, const yaml::Node& node);
base::Result<RulePtr> make_each_rule(RuleReader& reader, const yaml::Node& node);
base::Result<RulePtr> make_at_most_rule(RuleReader& reader, const yaml::Node& node);
base::Result<RulePtr> make_never_rule(RuleReader& reader, const yaml::Node& node);
base::Result<RulePtr> make_order_rule(RuleReader& reader, const yaml::Node& node);
base::Result<RulePtr> make_answered_rule(RuleReader& reader, const yaml::Node& node);
base::Result<RulePtr> make_refers_rule(RuleReader& reader, const yaml::Node& node);
base::Result<RulePtr> make_machine_rule(RuleReader& reader, const yaml::Node& node);
base::Result<RulePtr> make_wire_rule(RuleReader& reader, const yaml::Node& node);
base::Result<RulePtr> make_exit_rule(RuleReader& reader, const yaml::Node& node);
base::Result<RulePtr> make_leftovers_rule(RuleReader& reader, const yaml::Node& node);

// Any of them, told by its verb.
base::Result<RulePtr> make_rule(RuleReader& reader, const yaml::Node& node);

}  // namespace touchstone::rules
