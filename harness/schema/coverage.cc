#include "schema/coverage.h"

#include <algorithm>
#include <map>
#include <string>

#include "schema/evaluation.h"

namespace touchstone::schema {
namespace {

// Calls visit(NodeId) for every schema that a node may apply, to its value or inside it.
template <typename Visit>
void for_each_child(const Program& program, const Node& node, Visit&& visit) {
  const auto maybe = [&](NodeId id) {
    if (id != kNoNode) visit(id);
  };
  if (node.array) {
    for (const NodeId id : node.array->prefix) visit(id);
    maybe(node.array->rest);
    maybe(node.array->contains);
  }
  if (node.object) {
    for (const Property& one : node.object->properties) maybe(one.schema);
    for (const PatternProperty& one : node.object->patterns) visit(one.schema);
    for (const DependentSchema& one : node.object->dependent_schemas) visit(one.schema);
    maybe(node.object->additional);
    maybe(node.object->names);
  }
  for (const Applicator& applicator : node.applicators) {
    for (const NodeId id : applicator.branches) maybe(id);
    if (applicator.kind != Applicator::Kind::kDynamicRef) continue;
    for (const DynamicTarget& target : program.dynamic_targets) {
      if (target.anchor == applicator.anchor) visit(target.node);
    }
  }
  maybe(node.unevaluated_items);
  maybe(node.unevaluated_properties);
}

std::vector<bool> reached_from_entry(const Program& program) {
  std::vector<bool> reached(program.nodes.size());
  std::vector<NodeId> open = {program.entry};
  reached[program.entry] = true;
  while (!open.empty()) {
    const NodeId id = open.back();
    open.pop_back();
    for_each_child(program, program.nodes[id], [&](NodeId child) {
      if (reached[child]) return;
      reached[child] = true;
      open.push_back(child);
    });
  }
  return reached;
}

// Nothing fits it: `false`, or {"not": {}}.
bool refuses_all(const Program& program, const Node& node) {
  if (node.is_false) return true;
  return std::any_of(node.applicators.begin(), node.applicators.end(), [&](const Applicator& one) {
    if (one.kind != Applicator::Kind::kNot) return false;
    const Node& refused = program.nodes[one.branches[0]];
    return refused.only_types && refused.types == kAllTypes;
  });
}

// Every node from which a marked one can be reached, backwards from those.
void spread_leads(Program& program) {
  std::vector<std::vector<NodeId>> parents(program.nodes.size());
  std::vector<NodeId> open;
  for (NodeId id = 0; id < program.nodes.size(); ++id) {
    const Node& node = program.nodes[id];
    for_each_child(program, node, [&](NodeId child) { parents[child].push_back(id); });
    if (!node.marks.empty()) open.push_back(id);
  }
  for (const NodeId id : open) program.nodes[id].leads_to_mark = true;
  while (!open.empty()) {
    const NodeId id = open.back();
    open.pop_back();
    for (const NodeId parent : parents[id]) {
      if (program.nodes[parent].leads_to_mark) continue;
      program.nodes[parent].leads_to_mark = true;
      open.push_back(parent);
    }
  }
}

// Walks the document along the schemas that lead to a mark, and along no other.
class Walk {
 public:
  explicit Walk(const Program& program)
      : program_(program), covered_(program.requirements.size()) {}

  std::vector<std::string_view> run(json::Value document) {
    visit(program_.entry, document);
    std::vector<std::string_view> ids;
    for (std::size_t i = 0; i < covered_.size(); ++i) {
      if (covered_[i]) ids.emplace_back(program_.requirements[i]);
    }
    return ids;
  }

 private:
  bool leads(NodeId id) const { return id != kNoNode && program_.nodes[id].leads_to_mark; }
  bool holds(NodeId id, json::Value value) const { return Evaluation(program_, value).valid(id); }

  void visit(NodeId id, json::Value value) {
    if (!leads(id) || depth_ >= Evaluation::kMaxDepth) return;
    ++depth_;
    const Node& node = program_.nodes[id];
    for (const std::uint32_t mark : node.marks) covered_[mark] = true;
    if (node.object && value.is_object()) visit_object(*node.object, node, value);
    if (node.array && value.is_array()) visit_array(*node.array, node, value);
    for (const Applicator& applicator : node.applicators) visit_applicator(applicator, value);
    --depth_;
  }

  void visit_object(const ObjectRules& rules, const Node& node, json::Value value) {
    for (const json::Member member : value.members()) {
      const Property* property = rules.find(json::hash_name(member.name), member.name);
      bool known = property != nullptr && property->schema != kNoNode;
      if (known) visit(property->schema, member.value);
      for (const PatternProperty& pattern : rules.patterns) {
        if (pattern.pattern.search(member.name) != Pattern::Outcome::kMatch) continue;
        known = true;
        visit(pattern.schema, member.value);
      }
      if (known) continue;
      visit(rules.additional, member.value);
      visit(node.unevaluated_properties, member.value);
    }
    for (const Property& property : rules.properties) cover_refusal(property.schema);
    for (const PatternProperty& pattern : rules.patterns) cover_refusal(pattern.schema);
    cover_refusal(rules.additional);
    cover_refusal(node.unevaluated_properties);
    for (const DependentSchema& dependent : rules.dependent_schemas) {
      if (value.find(dependent.name)) visit(dependent.schema, value);
    }
  }

  void cover_refusal(NodeId id) {
    if (id == kNoNode || program_.nodes[id].marks.empty()) return;
    if (!refuses_all(program_, program_.nodes[id])) return;
    for (const std::uint32_t mark : program_.nodes[id].marks) covered_[mark] = true;
  }

  void visit_array(const ArrayRules& rules, const Node& node, json::Value value) {
    std::size_t index = 0;
    for (const json::Value item : value.items()) {
      const NodeId id = index < rules.prefix.size() ? rules.prefix[index] : rules.rest;
      visit(id != kNoNode ? id : node.unevaluated_items, item);
      ++index;
    }
  }

  void visit_applicator(const Applicator& applicator, json::Value value) {
    const std::vector<NodeId>& branches = applicator.branches;
    switch (applicator.kind) {
      case Applicator::Kind::kRef:
      case Applicator::Kind::kAllOf:
        for (const NodeId id : branches) visit(id, value);
        break;
      case Applicator::Kind::kDynamicRef:
        visit(branches[0], value);
        break;
      case Applicator::Kind::kAnyOf:
      case Applicator::Kind::kOneOf:
        for (const NodeId id : branches) {
          if (leads(id) && holds(id, value)) visit(id, value);
        }
        break;
      case Applicator::Kind::kIf: {
        const bool yes = holds(branches[0], value);
        if (yes) visit(branches[0], value);
        visit(yes ? branches[1] : branches[2], value);
        break;
      }
      case Applicator::Kind::kNot:
        break;  // what it describes was just not there
    }
  }

  const Program& program_;
  std::vector<bool> covered_;
  int depth_ = 0;
};

}  // namespace

void mark_coverage(Program& program) {
  const std::vector<bool> reached = reached_from_entry(program);
  std::map<std::string_view, std::uint32_t> numbers;
  for (NodeId id = 0; id < program.nodes.size(); ++id) {
    if (!reached[id]) continue;
    for (const std::string& one : program.nodes[id].requirements) numbers.emplace(one, 0);
  }
  for (auto& [name, number] : numbers) {
    number = static_cast<std::uint32_t>(program.requirements.size());
    program.requirements.emplace_back(name);
  }
  for (NodeId id = 0; id < program.nodes.size(); ++id) {
    if (!reached[id]) continue;
    Node& node = program.nodes[id];
    for (const std::string& one : node.requirements) node.marks.push_back(numbers.at(one));
  }
  spread_leads(program);
}

std::vector<std::string_view> coverage(const Program& program, json::Value document) {
  return Walk(program).run(document);
}

}  // namespace touchstone::schema
