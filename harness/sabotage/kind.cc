#include "sabotage/kind.h"

#include <algorithm>

#include "base/text.h"

namespace touchstone::sabotage {
namespace {

std::string joined(const std::string& words, const std::string& word) {
  return words.empty() ? word : words + '/' + word;
}

void gather(const yaml::Node& node, const Kind& so_far, std::vector<Kind>& kinds);

void gather_each(const yaml::Node* choices, const Kind& so_far, const std::string& pointer,
                 std::vector<Kind>& kinds) {
  if (choices == nullptr) return;
  for (const yaml::Node::Member& choice : choices->members) {
    Kind kind = so_far;
    kind.name = joined(kind.name, choice.name);
    kind.tags.push_back({pointer, choice.name});
    gather(choice.value, kind, kinds);
  }
}

// A response has no method: it is known by that of its request.
void gather_results(const yaml::Node* results, const Kind& so_far, std::vector<Kind>& kinds) {
  if (results == nullptr) return;
  for (const yaml::Node::Member& result : results->members) {
    Kind kind = so_far;
    kind.name = joined(joined(kind.name, result.name), "result");
    kind.tags.push_back({"/method", std::nullopt});
    gather(result.value, kind, kinds);
  }
}

void gather(const yaml::Node& node, const Kind& so_far, std::vector<Kind>& kinds) {
  if (const yaml::Node* const schema = node.find("schema")) {
    kinds.push_back(so_far);
    kinds.back().reference = schema->scalar;
    if (kinds.back().name.empty()) kinds.back().name = "frame";
    return;
  }
  const yaml::Node* const by = node.find("by");
  if (by == nullptr) return;
  const bool by_method = by->scalar == "method";
  gather_each(node.find("kinds"), so_far, by_method ? "/method" : by->scalar, kinds);
  if (by_method) gather_results(node.find("results"), so_far, kinds);
}

bool may_equal(const yaml::Node& pattern, const std::optional<std::string>& value);

bool any_may_equal(const yaml::Node& patterns, const std::optional<std::string>& value) {
  return std::any_of(patterns.items.begin(), patterns.items.end(),
                     [&](const yaml::Node& one) { return may_equal(one, value); });
}

// Only what is certain counts; a matcher that is not known here may hold.
bool may_equal(const yaml::Node& pattern, const std::optional<std::string>& value) {
  if (const yaml::Node* const absent = pattern.find("$absent")) return !value || !absent->flag;
  if (const yaml::Node* const choices = pattern.find("$one_of")) {
    return any_may_equal(*choices, value);
  }
  if (const yaml::Node* const other = pattern.find("$not")) {
    return other->is_object() || !value || other->scalar != *value;
  }
  if (pattern.is_object() || pattern.is_array()) return true;
  return value && pattern.scalar == *value;
}

}  // namespace

std::vector<Kind> kinds_said(const contract::Contract& contract) {
  std::vector<Kind> kinds;
  const yaml::Node* const frames = contract.file.root.find("frames");
  const yaml::Node* const out = frames == nullptr ? nullptr : frames->find("out");
  if (out != nullptr) gather(*out, {}, kinds);
  return kinds;
}

bool may_match(const yaml::Node& pattern, const Kind& kind) {
  for (const Tag& tag : kind.tags) {
    const yaml::Node* node = &pattern;
    for (const std::string_view token : base::split(std::string_view(tag.pointer).substr(1), '/')) {
      if (node != nullptr) node = node->find(token);
    }
    if (node != nullptr && !may_equal(*node, tag.value)) return false;
  }
  return true;
}

}  // namespace touchstone::sabotage
