#include "match/shape_matchers.h"

#include <algorithm>

namespace touchstone::match {

bool ConstantMatcher::holds(const Subject& value, const Scope&) const {
  if (!value || value->kind() != constant_.kind) return false;
  switch (constant_.kind) {
    case json::Kind::kBool:
      return value->as_bool() == constant_.flag;
    case json::Kind::kNumber:
      return value->as_number() == json::Number(constant_.scalar);
    default:
      return true;  // null
  }
}

std::string ConstantMatcher::words(const Scope&) const {
  return (constant_.kind == json::Kind::kNumber ? "the number " : "") + constant_.to_json();
}

bool StringMatcher::holds(const Subject& value, const Scope& scope) const {
  if (!value || !value->is_string()) return false;
  std::string buffer;
  const auto text = text_.resolve(scope, buffer);
  return text && value->as_string() == *text;
}

std::string StringMatcher::words(const Scope& scope) const {
  return "the string " + text_.words(scope);
}

bool ReferenceMatcher::holds(const Subject& value, const Scope& scope) const {
  if (!value) return false;
  const auto wanted = scope.find(name_);
  return wanted && *value == *wanted;
}

std::string ReferenceMatcher::words(const Scope& scope) const {
  const auto wanted = scope.find(name_);
  return "the value of ${" + name_ + "}, which is " + (wanted ? shown(wanted) : "not set");
}

bool ObjectMatcher::holds(const Subject& value, const Scope& scope) const {
  if (!value || !value->is_object()) return false;
  std::string buffer;
  for (const Member& member : members_) {
    const auto name = member.name.resolve(scope, buffer);
    if (!name || !member.matcher->holds(value->find(*name), scope)) return false;
  }
  return further_ == Further::kAllowed || has_no_further(*value, scope);
}

std::string ObjectMatcher::words(const Scope&) const {
  if (members_.empty()) return further_ == Further::kAllowed ? "an object" : "an empty object";
  return (further_ == Further::kAllowed ? "an object like " : "an object with nothing but ") +
         text_;
}

void ObjectMatcher::explain(const Subject& value, const Scope& scope,
                            Explanation& explanation) const {
  if (!value || !value->is_object()) {
    explanation.differ(words(scope), value);
    return;
  }
  explanation.agree();
  for (const Member& member : members_) {
    std::string buffer;
    const auto name = member.name.resolve(scope, buffer);
    if (!name) {
      explanation.differ("a member called " + member.name.words(scope), value);
      continue;
    }
    explanation.enter(*name);
    member.matcher->explain(value->find(*name), scope, explanation);
    explanation.leave();
  }
  if (further_ == Further::kAllowed) return;
  for (const json::Member member : value->members()) {
    if (names(member.name, scope)) continue;
    explanation.enter(member.name);
    explanation.differ("no further member " + shown_text(member.name), member.value);
    explanation.leave();
  }
}

void ObjectMatcher::capture(const Subject& value, const Scope& scope, Captures& captures) const {
  for (const Member& member : members_) {
    std::string buffer;
    const auto name = member.name.resolve(scope, buffer);
    member.matcher->capture(value->find(*name), scope, captures);
  }
}

bool ObjectMatcher::names(std::string_view name, const Scope& scope) const {
  return std::any_of(members_.begin(), members_.end(), [&](const Member& member) {
    std::string buffer;
    return member.name.resolve(scope, buffer) == name;
  });
}

bool ObjectMatcher::has_no_further(json::Value object, const Scope& scope) const {
  for (const json::Member member : object.members()) {
    if (!names(member.name, scope)) return false;
  }
  return true;
}

bool ListMatcher::holds(const Subject& value, const Scope& scope) const {
  if (!value || !value->is_array() || value->size() != items_.size()) return false;
  auto item = value->items().begin();
  for (const MatcherPtr& matcher : items_) {
    if (!matcher->holds(*item, scope)) return false;
    ++item;
  }
  return true;
}

std::string ListMatcher::words(const Scope&) const {
  return items_.empty() ? "an empty list" : "a list like " + text_;
}

void ListMatcher::explain(const Subject& value, const Scope& scope,
                          Explanation& explanation) const {
  if (!value || !value->is_array()) {
    explanation.differ(words(scope), value);
    return;
  }
  if (value->size() == items_.size()) {
    explanation.agree();
  } else {
    explanation.differ("a list of length " + std::to_string(items_.size()), value);
  }
  auto item = value->items().begin();
  for (std::size_t i = 0; i < std::min(items_.size(), value->size()); ++i, ++item) {
    explanation.enter(i);
    items_[i]->explain(*item, scope, explanation);
    explanation.leave();
  }
}

void ListMatcher::capture(const Subject& value, const Scope& scope, Captures& captures) const {
  auto item = value->items().begin();
  for (const MatcherPtr& matcher : items_) {
    matcher->capture(*item, scope, captures);
    ++item;
  }
}

}  // namespace touchstone::match
