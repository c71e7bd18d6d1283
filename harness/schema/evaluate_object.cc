// Evaluation of objects: one pass over the members decides most keywords at once.
//
// Of members that share a name each is checked; a document is valid only if all of them are.
#include <utility>

#include "json/write.h"
#include "schema/evaluation.h"
#include "schema/evaluation_step.h"

namespace touchstone::schema {

template <bool kReport>
bool Evaluation::check_object(const Node& node, json::Value value, Evaluated* seen) {
  const ObjectRules& rules = *node.object;
  bool ok = check_members<kReport>(node, value, seen);
  if (!ok && !kReport) return false;
  const std::size_t size = value.size();
  if (!rules.size.allow(size)) {
    ok = fail<kReport>(node, size < rules.size.min ? "minProperties" : "maxProperties", value,
                       [&] { return expected_size(rules.size, size, "member", "members"); });
  }
  const bool depends = !rules.dependent_required.empty() || !rules.dependent_schemas.empty();
  if ((ok || kReport) && depends && !check_dependencies<kReport>(node, value, seen)) ok = false;
  return ok;
}

template <bool kReport>
inline bool Evaluation::check_property(const Property& property, const json::Member& member) {
  if constexpr (!kReport) {
    return (property.any_of_types & type_bit(member.value.kind())) != 0 ||
           run<false>(property.deciding, member.value, nullptr);
  }
  Step<kReport> step(*this);
  step.keyword("properties").keyword(member.name).instance(member.name);
  return run_child<kReport>(property.schema, member.value, "properties",
                            [&] { return unexpected_member(member.name); });
}

template <bool kReport>
bool Evaluation::check_members(const Node& node, json::Value value, Evaluated* seen) {
  const ObjectRules& rules = *node.object;
  bool ok = true;
  std::uint64_t present = 0;
  std::size_t index = 0;
  const auto members = value.members();
  for (auto it = members.begin(); it != members.end(); ++it, ++index) {
    const json::Member member = *it;
    bool known = false;
    if (const Property* property = rules.find(it.name_hash(), member.name)) {
      present |= property->required;
      if (property->schema != kNoNode) {
        known = true;
        if (!check_property<kReport>(*property, member)) ok = false;
      }
    }
    if (!rules.patterns.empty() && (ok || kReport)) {
      ok &= check_patterns<kReport>(rules, member, known);
    }
    if (!known && rules.additional != kNoNode && (ok || kReport)) {
      known = true;
      Step<kReport> step(*this);
      step.keyword("additionalProperties").instance(member.name);
      ok &= run_child<kReport>(rules.additional, member.value, "additionalProperties",
                               [&] { return unexpected_member(member.name); });
    }
    if (rules.names != kNoNode && (ok || kReport)) {
      Step<kReport> step(*this);
      step.keyword("propertyNames");
      ok &= run_child<kReport>(rules.names, it.name_value(), "propertyNames",
                               [&] { return unexpected_member(member.name); });
    }
    if (!ok && !kReport) return false;
    if (known && seen != nullptr) seen->mark(index);
  }
  if (!check_required<kReport>(node, value, present)) ok = false;
  return ok;
}

template <bool kReport>
bool Evaluation::check_patterns(const ObjectRules& rules, const json::Member& member, bool& known) {
  bool ok = true;
  for (const PatternProperty& pattern : rules.patterns) {
    if (search(pattern.pattern, member.name) != Pattern::Outcome::kMatch) continue;
    known = true;
    Step<kReport> step(*this);
    step.keyword("patternProperties").keyword(pattern.pattern.source()).instance(member.name);
    ok &= run_child<kReport>(pattern.schema, member.value, "patternProperties",
                             [&] { return unexpected_member(member.name); });
    if (!ok && !kReport) return false;
  }
  return ok;
}

template <bool kReport>
bool Evaluation::check_required(const Node& node, json::Value value, std::uint64_t present) {
  const ObjectRules& rules = *node.object;
  constexpr std::size_t kBits = 64;
  const bool all_bits = (present & rules.required_bits) == rules.required_bits;
  if (all_bits && rules.required.size() <= kBits) return true;
  if (!all_bits && !kReport) return false;
  bool ok = true;
  for (const std::string_view name : rules.required) {
    if (value.find(name)) continue;
    ok = report_missing<kReport>(node, "required", name, missing_member(name), value);
    if (!kReport) break;
  }
  return ok;
}

template <bool kReport>
bool Evaluation::report_missing(const Node& node, std::string_view keyword, std::string_view name,
                                const std::string& words, json::Value value) {
  if constexpr (kReport) {
    const auto* const outer = requirements_;
    if (const auto* own = requirements_of_member(node, name)) requirements_ = own;
    add_violation(node, keyword, words, describe_value(value));
    requirements_ = outer;
  }
  return false;
}

// What the schema of that member is annotated with, there or behind references.
const std::vector<std::string>* Evaluation::requirements_of_member(const Node& node,
                                                                   std::string_view name) const {
  NodeId id = kNoNode;
  for (const Property& property : node.object->properties) {
    if (property.name == name) id = property.schema;
  }
  constexpr int kMaxHops = 8;
  for (int hop = 0; hop < kMaxHops && id != kNoNode; ++hop) {
    const Node& member = program_.nodes[id];
    if (!member.requirements.empty()) return &member.requirements;
    id = kNoNode;
    for (const Applicator& applicator : member.applicators) {
      if (applicator.kind == Applicator::Kind::kRef) id = applicator.branches[0];
    }
  }
  return nullptr;
}

template <bool kReport>
bool Evaluation::check_dependencies(const Node& node, json::Value value, Evaluated* seen) {
  const ObjectRules& rules = *node.object;
  bool ok = true;
  for (const DependentRequired& dependent : rules.dependent_required) {
    if (!value.find(dependent.name)) continue;
    for (const std::string_view name : dependent.needs) {
      if (value.find(name)) continue;
      const std::string words =
          missing_member(name) + ", which comes with " + json::quoted(dependent.name);
      ok = report_missing<kReport>(node, rules.draft7_names ? "dependencies" : "dependentRequired",
                                   name, words, value);
      if (!kReport) return false;
    }
  }
  for (const DependentSchema& dependent : rules.dependent_schemas) {
    if (!value.find(dependent.name)) continue;
    Step<kReport> step(*this);
    step.keyword(rules.draft7_names ? "dependencies" : "dependentSchemas").keyword(dependent.name);
    if (!run<kReport>(dependent.schema, value, seen)) {
      ok = false;
      if (!kReport) return false;
    }
  }
  return ok;
}

template bool Evaluation::check_object<false>(const Node&, json::Value, Evaluated*);
template bool Evaluation::check_object<true>(const Node&, json::Value, Evaluated*);

}  // namespace touchstone::schema
