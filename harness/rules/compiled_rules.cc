#include "rules/compiled_rules.h"

#include <utility>

namespace touchstone::rules {

Rules::Rules() = default;
Rules::~Rules() = default;

const std::vector<std::string>& Rules::decided() const { return state_->decided; }

base::Result<std::shared_ptr<const Rules>> Rules::compile(const contract::Contract& contract) {
  auto state = std::make_unique<State>(contract.unit.name);
  for (const contract::Requirement& requirement : contract.requirements) {
    for (const yaml::Node& node : requirement.rules) {
      RuleReader reader(contract, state->selectors, requirement);
      base::Result<RulePtr> rule = make_rule(reader, node);
      if (!rule) return rule.error();
      const auto number = static_cast<std::uint32_t>(state->rules.size());
      state->by_selector.resize(state->selectors.size());
      for (std::size_t role = 0; role < reader.roles().size(); ++role) {
        state->by_selector[reader.roles()[role]].push_back({number, static_cast<Role>(role)});
      }
      if ((*rule)->wants_lines()) state->line_rules.push_back(number);
      state->rules.push_back({requirement.id, std::move(rule).value()});
    }
    if (!requirement.rules.empty()) state->decided.push_back(requirement.id);
  }
  std::shared_ptr<Rules> rules(new Rules());
  rules->state_ = std::move(state);
  return std::shared_ptr<const Rules>(std::move(rules));
}

}  // namespace touchstone::rules
