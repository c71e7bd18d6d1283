#include "sabotage/rule_names.h"

namespace touchstone::sabotage {
namespace {

// Whether a selector anywhere in `node` may pick what the unit says of that kind on its own lane.
bool picks(const contract::Contract& contract, const yaml::Node& node, const Kind& kind) {
  if (const yaml::Node* const pattern = node.find("received")) {
    const yaml::Node* const lane = node.find("lane");
    return (lane == nullptr || lane->scalar == contract.unit.name) && may_match(*pattern, kind);
  }
  for (const yaml::Node& item : node.items) {
    if (picks(contract, item, kind)) return true;
  }
  for (const yaml::Node::Member& member : node.members) {
    if (picks(contract, member.value, kind)) return true;
  }
  return false;
}

class Reader {
 public:
  Reader(const contract::Contract& contract, const Kind& kind) : contract_(contract), kind_(kind) {}

  RuleNames take() { return std::move(names_); }

  void read(const std::string& id, const yaml::Node& rule) {
    if (!picks(contract_, rule, kind_)) return;
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
    if (picks(contract_, *selectors, kind_)) names_.echoed[pointer->scalar].insert(id);
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
