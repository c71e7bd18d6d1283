// Evaluation of arrays, and of what no other keyword has looked at.
#include <algorithm>
#include <utility>

#include "schema/evaluation.h"
#include "schema/evaluation_step.h"
#include "schema/value_hash.h"

namespace touchstone::schema {
namespace {

std::string unexpected_item(std::size_t index) {
  return "unexpected item " + std::to_string(index);
}

}  // namespace

template <bool kReport>
bool Evaluation::check_array(const Node& node, json::Value value, Evaluated* seen) {
  const ArrayRules& rules = *node.array;
  bool ok = true;
  const std::size_t size = value.size();
  if (!rules.size.allow(size)) {
    ok = fail<kReport>(node, size < rules.size.min ? "minItems" : "maxItems", value,
                       [&] { return expected_size(rules.size, size, "item", "items"); });
  }
  const bool has_item_rules = !rules.prefix.empty() || rules.rest != kNoNode;
  if ((ok || kReport) && has_item_rules && !check_items<kReport>(node, value, seen)) ok = false;
  if ((ok || kReport) && rules.contains != kNoNode && !check_contains<kReport>(node, value, seen)) {
    ok = false;
  }
  if ((ok || kReport) && rules.unique && !check_unique<kReport>(node, value)) ok = false;
  return ok;
}

template <bool kReport>
bool Evaluation::check_items(const Node& node, json::Value value, Evaluated* seen) {
  const ArrayRules& rules = *node.array;
  const std::string_view prefix_name = rules.draft7_names ? "items" : "prefixItems";
  const std::string_view rest_name = rules.draft7_names ? "additionalItems" : "items";
  bool ok = true;
  std::size_t index = 0;
  for (const json::Value item : value.items()) {
    const bool in_prefix = index < rules.prefix.size();
    const NodeId id = in_prefix ? rules.prefix[index] : rules.rest;
    if (id == kNoNode) break;
    const std::string_view keyword = in_prefix ? prefix_name : rest_name;
    Step<kReport> step(*this);
    step.keyword(keyword).instance(index);
    if (in_prefix) step.keyword(index);
    if (!run_child<kReport>(id, item, keyword, [&] { return unexpected_item(index); })) {
      ok = false;
      if (!kReport) return false;
    }
    if (seen != nullptr) seen->mark(index);
    ++index;
  }
  return ok;
}

template <bool kReport>
bool Evaluation::check_contains(const Node& node, json::Value value, Evaluated* seen) {
  const ArrayRules& rules = *node.array;
  std::uint64_t count = 0;
  std::size_t index = 0;
  for (const json::Value item : value.items()) {
    if (run<false>(rules.contains, item, nullptr)) {
      ++count;
      if (seen != nullptr) seen->mark(index);
    }
    ++index;
  }
  if (rules.contained.allow(count)) return true;
  const bool too_few = count < rules.contained.min;
  const std::string_view few_name = rules.has_min_contains ? "minContains" : "contains";
  return fail<kReport>(node, too_few ? few_name : "maxContains", value, [&] {
    return expected_size(rules.contained, count, "item", "items") +
           " as `contains` describes, found " + std::to_string(count);
  });
}

template <bool kReport>
bool Evaluation::check_unique(const Node& node, json::Value value) {
  struct Item {
    std::uint64_t hash;
    std::size_t index;
    json::Value value;
  };
  std::vector<Item> items;
  items.reserve(value.size());
  for (const json::Value item : value.items())
    items.push_back({hash_value(item), items.size(), item});
  std::sort(items.begin(), items.end(), [](const Item& a, const Item& b) {
    return a.hash != b.hash ? a.hash < b.hash : a.index < b.index;
  });
  for (std::size_t i = 0; i < items.size(); ++i) {
    for (std::size_t k = i + 1; k < items.size() && items[k].hash == items[i].hash; ++k) {
      if (--budget_ < 0) return give_up("expected items that can be compared in bounded time");
      if (!(items[i].value == items[k].value)) continue;
      return fail<kReport>(node, "uniqueItems", value, [&] {
        return "expected items that all differ, but " + std::to_string(items[i].index) + " and " +
               std::to_string(items[k].index) + " are equal";
      });
    }
  }
  return true;
}

template <bool kReport>
bool Evaluation::check_unevaluated(const Node& node, json::Value value, Evaluated& seen) {
  bool ok = true;
  std::size_t index = 0;
  if (value.is_array() && node.unevaluated_items != kNoNode) {
    for (const json::Value item : value.items()) {
      const std::size_t at = index++;
      if (seen.has(at)) continue;
      Step<kReport> step(*this);
      step.keyword("unevaluatedItems").instance(at);
      if (!run_child<kReport>(node.unevaluated_items, item, "unevaluatedItems",
                              [&] { return unexpected_item(at); })) {
        ok = false;
        if (!kReport) return false;
      }
    }
    seen.mark_all();
  }
  if (value.is_object() && node.unevaluated_properties != kNoNode) {
    for (const json::Member member : value.members()) {
      if (seen.has(index++)) continue;
      Step<kReport> step(*this);
      step.keyword("unevaluatedProperties").instance(member.name);
      if (!run_child<kReport>(node.unevaluated_properties, member.value, "unevaluatedProperties",
                              [&] { return unexpected_member(member.name); })) {
        ok = false;
        if (!kReport) return false;
      }
    }
    seen.mark_all();
  }
  return ok;
}

template bool Evaluation::check_array<false>(const Node&, json::Value, Evaluated*);
template bool Evaluation::check_array<true>(const Node&, json::Value, Evaluated*);
template bool Evaluation::check_unevaluated<false>(const Node&, json::Value, Evaluated&);
template bool Evaluation::check_unevaluated<true>(const Node&, json::Value, Evaluated&);

}  // namespace touchstone::schema
