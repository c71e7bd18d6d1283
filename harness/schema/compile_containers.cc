// The keywords of arrays and objects.
#include <algorithm>
#include <utility>

#include "json/tape.h"
#include "schema/compiler.h"

namespace touchstone::schema {
namespace {

Property& property(ObjectRules& rules, std::string_view name) {
  for (Property& known : rules.properties) {
    if (known.name == name) return known;
  }
  return rules.properties.emplace_back(Property{.hash = json::hash_name(name), .name = name});
}

}  // namespace

void build_property_table(ObjectRules& rules) {
  if (rules.properties.empty()) return;
  std::size_t size = 4;
  while (size < rules.properties.size() * 2) size *= 2;
  rules.slots.assign(size, 0);
  for (std::size_t i = 0; i < rules.properties.size(); ++i) {
    std::size_t slot = rules.properties[i].hash & (size - 1);
    while (rules.slots[slot] != 0) slot = (slot + 1) & (size - 1);
    rules.slots[slot] = static_cast<std::uint16_t>(i + 1);
  }
}

void Compiler::compile_array_size(Task& task, std::string_view keyword, json::Value value) {
  SizeLimits& size = ensure(task.node.array).size;
  (keyword == "minItems" ? size.min : size.max) = read_size(task, keyword, value);
}

void Compiler::compile_unique(Task& task, std::string_view keyword, json::Value value) {
  if (read_bool(task, keyword, value)) ensure(task.node.array).unique = true;
}

std::vector<NodeId> Compiler::read_list(const Task& task, std::string_view keyword,
                                        json::Value value) {
  std::vector<NodeId> ids;
  if (!value.is_array() || value.empty()) fail(task, keyword, "expected an array of schemas");
  for (const json::Value item : value.items()) {
    ids.push_back(child(task, keyword, std::to_string(ids.size()), item));
  }
  return ids;
}

void Compiler::compile_prefix(Task& task, std::string_view keyword, json::Value value) {
  ensure(task.node.array).prefix = read_list(task, keyword, value);
}

void Compiler::compile_items(Task& task, std::string_view keyword, json::Value value) {
  const bool draft7 = index_.resource(task.place.resource).dialect.draft == Draft::kDraft7;
  if (draft7 && value.is_array()) {
    ArrayRules& rules = ensure(task.node.array);
    rules.draft7_names = true;
    if (!value.empty()) rules.prefix = read_list(task, keyword, value);
    return;
  }
  const NodeId rest = child(task, keyword, value);
  ensure(task.node.array).rest = rest;
}

void Compiler::compile_additional_items(Task& task, std::string_view keyword, json::Value value) {
  const NodeId rest = child(task, keyword, value);
  const auto items = task.place.value.find("items");
  if (!items || !items->is_array()) return;  // it means nothing beside one schema for all
  ensure(task.node.array).rest = rest;
}

void Compiler::compile_contains(Task& task, std::string_view keyword, json::Value value) {
  const NodeId contains = child(task, keyword, value);
  ensure(task.node.array).contains = contains;
}

void Compiler::compile_contains_limit(Task& task, std::string_view keyword, json::Value value) {
  ArrayRules& rules = ensure(task.node.array);
  const std::uint64_t limit = read_size(task, keyword, value);
  if (keyword == "minContains") {
    rules.contained.min = limit;
    rules.has_min_contains = true;
  } else {
    rules.contained.max = limit;
  }
}

void Compiler::compile_object_size(Task& task, std::string_view keyword, json::Value value) {
  SizeLimits& size = ensure(task.node.object).size;
  (keyword == "minProperties" ? size.min : size.max) = read_size(task, keyword, value);
}

void Compiler::compile_properties(Task& task, std::string_view keyword, json::Value value) {
  if (!value.is_object()) return fail(task, keyword, "expected an object of schemas");
  ObjectRules& rules = ensure(task.node.object);
  constexpr std::size_t kMaxProperties = 30000;  // an index has to fit into a slot
  if (value.size() > kMaxProperties) return fail(task, keyword, "too many properties");
  for (const json::Member member : value.members()) {
    property(rules, member.name).schema = child(task, keyword, member.name, member.value);
  }
}

void Compiler::compile_required(Task& task, std::string_view keyword, json::Value value) {
  ObjectRules& rules = ensure(task.node.object);
  rules.required = read_names(task, keyword, value);
  constexpr std::size_t kBits = 64;
  for (std::size_t i = 0; i < std::min(rules.required.size(), kBits); ++i) {
    const std::uint64_t bit = std::uint64_t{1} << i;
    property(rules, rules.required[i]).required = bit;
    rules.required_bits |= bit;
  }
}

void Compiler::compile_pattern_properties(Task& task, std::string_view keyword, json::Value value) {
  if (!value.is_object()) return fail(task, keyword, "expected an object of schemas");
  ObjectRules& rules = ensure(task.node.object);
  for (const json::Member member : value.members()) {
    base::Result<Pattern> pattern = Pattern::compile(member.name);
    if (!pattern.ok()) {
      return fail(task, keyword,
                  "\"" + std::string(member.name) +
                      "\" is no regular expression of ECMA-262: " + pattern.error().what);
    }
    const NodeId schema = child(task, keyword, member.name, member.value);
    rules.patterns.push_back({std::move(pattern).value(), schema});
  }
}

void Compiler::compile_additional_properties(Task& task, std::string_view keyword,
                                             json::Value value) {
  const NodeId additional = child(task, keyword, value);
  ensure(task.node.object).additional = additional;
}

void Compiler::compile_property_names(Task& task, std::string_view keyword, json::Value value) {
  const NodeId names = child(task, keyword, value);
  ensure(task.node.object).names = names;
}

void Compiler::compile_dependent_required(Task& task, std::string_view keyword, json::Value value) {
  if (!value.is_object()) return fail(task, keyword, "expected an object of arrays of strings");
  for (const json::Member member : value.members()) {
    ensure(task.node.object)
        .dependent_required.push_back({member.name, read_names(task, keyword, member.value)});
  }
}

void Compiler::compile_dependent_schemas(Task& task, std::string_view keyword, json::Value value) {
  if (!value.is_object()) return fail(task, keyword, "expected an object of schemas");
  for (const json::Member member : value.members()) {
    const NodeId schema = child(task, keyword, member.name, member.value);
    ensure(task.node.object).dependent_schemas.push_back({member.name, schema});
  }
}

void Compiler::compile_dependencies(Task& task, std::string_view keyword, json::Value value) {
  if (!value.is_object()) return fail(task, keyword, "expected an object");
  ObjectRules& rules = ensure(task.node.object);
  rules.draft7_names = true;
  for (const json::Member member : value.members()) {
    if (member.value.is_array()) {
      rules.dependent_required.push_back({member.name, read_names(task, keyword, member.value)});
    } else {
      const NodeId schema = child(task, keyword, member.name, member.value);
      rules.dependent_schemas.push_back({member.name, schema});
    }
  }
}

void Compiler::compile_unevaluated(Task& task, std::string_view keyword, json::Value value) {
  task.node.has_unevaluated = true;
  const NodeId id = child(task, keyword, value);
  (keyword == "unevaluatedItems" ? task.node.unevaluated_items : task.node.unevaluated_properties) =
      id;
}

}  // namespace touchstone::schema
