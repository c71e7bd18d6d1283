#include "sabotage/rule_names.h"

namespace touchstone::sabotage {
namespace {

// The patterns anywhere in `node` that may pick what the unit says of that kind on its own lane.
std::vector<const yaml::Node*> picking(const contract::Contract& contract, const yaml::Node& node,
                                       const Kind& kind) {
  if (const yaml::Node* const pattern = node.find("received")) {
    const yaml::Node* const lane = node.find("lane");
    const bool own = lane == nullptr || lane->scalar == contract.unit.name;
    if (own && may_match(*pattern, kind)) return {pattern};
    return {};
  }
  std::vector<const yaml::Node*> found;
  const auto look_into = [&](const yaml::Node& below) {
    const auto more = picking(contract, below, kind);
    found.insert(found.end(), more.begin(), more.end());
  };
  for (const yaml::Node& item : node.items) look_into(item);
  for (const yaml::Node::Member& member : node.members) look_into(member.value);
  return found;
}

class Reader {
 public:
  Reader(const contract::Contract& contract, const Kind& kind) : contract_(contract), kind_(kind) {}

  RuleNames take() { return std::move(names_); }

  void read(const std::string& id, const yaml::Node& rule) {
    if (picking(contract_, rule, kind_).empty()) return;
    names_.requirements.insert(id);
    for (const char* const word : {"first", "order", "machine", "never"}) {
      if (rule.find(word) != nullptr) names_.ordered.insert(id);
    }
    if (const yaml::Node* const answered = rule.find("answered")) {
      read_echo(id, answered->find("by"), answered->find("same"));
    }
    if (const yaml::Node* const order = rule.find("order")) {
      read_echo(id, order->find("each"), order->find("same"));
    }
    if (const yaml::Node* const refers = rule.find("refers")) {
      read_echo(id, refers->find("each"), refers->find("at"));
    }
  }

 private:
  void read_echo(const std::string& id, const yaml::Node* selectors, const yaml::Node* pointer) {
    if (selectors == nullptr || pointer == nullptr) return;
    const auto found = picking(contract_, *selectors, kind_);
    if (found.empty()) return;
    Echo& echo = names_.echoed[pointer->scalar];
    echo.requirements.insert(id);
    echo.patterns.insert(echo.patterns.end(), found.begin(), found.end());
  }

  const contract::Contract& contract_;
  const Kind& kind_;
  RuleNames names_;
};

}  // namespace

RuleNames names_in_rules(const contract::Contract& contract, const Kind& kind) {
  Reader reader(contract, kind);
  for (const contract::Requirement& requirement : contract.requirements) {
    for (const yaml::Node& rule : requirement.rules) reader.read(requirement.id, rule);
  }
  return reader.take();
}

std::set<std::string> wire_requirements(const contract::Contract& contract) {
  std::set<std::string> ids;
  if (!contract.wire.empty()) ids.insert(contract.wire);
  for (const contract::Requirement& requirement : contract.requirements) {
    for (const yaml::Node& rule : requirement.rules) {
      if (rule.find("wire") != nullptr) ids.insert(requirement.id);
    }
  }
  return ids;
}

}  // namespace touchstone::sabotage
