#include "match/content_matchers.h"

#include <algorithm>

#include "base/check.h"
#include "base/text.h"
#include "match/reference.h"

namespace touchstone::match {
namespace {

std::size_t count_characters(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(
      text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) >> 6) != 2; }));
}

// The first element that matches.
Subject find_element(json::Value list, const Matcher& matcher, const Scope& scope) {
  for (const json::Value item : list.items()) {
    if (matcher.holds(item, scope)) return item;
  }
  return std::nullopt;
}

}  // namespace

bool SubstringMatcher::holds(const Subject& value, const Scope& scope) const {
  if (!value || !value->is_string()) return false;
  std::string buffer;
  const auto part = text_.resolve(scope, buffer);
  if (!part) return false;
  const std::string_view text = value->as_string();
  switch (where_) {
    case Where::kAnywhere:
      return text.find(*part) != std::string_view::npos;
    case Where::kStart:
      return text.starts_with(*part);
    case Where::kEnd:
      break;
  }
  return text.ends_with(*part);
}

std::string SubstringMatcher::words(const Scope& scope) const {
  switch (where_) {
    case Where::kAnywhere:
      return "a string that contains " + text_.words(scope);
    case Where::kStart:
      return "a string that begins with " + text_.words(scope);
    case Where::kEnd:
      break;
  }
  return "a string that ends with " + text_.words(scope);
}

std::optional<std::string> RegexMatcher::expression(const std::string& source, const Scope& scope) {
  std::string expression;
  std::string_view rest = source;
  while (!rest.empty()) {
    const TextPart part = next_part(rest);
    if (part.kind != TextPart::Kind::kReference) {
      expression += part.text;
      continue;
    }
    const auto value = scope.find(part.text);
    if (!value) return std::nullopt;
    expression += escape_for_regex(value->is_string() ? value->as_string() : value->raw());
  }
  return expression;
}

Regex::Outcome RegexMatcher::find(std::string_view text, const Scope& scope) const {
  if (constant_) return constant_->find(text);
  const auto replaced = expression(source_, scope);
  if (!replaced) return Regex::Outcome::kNotFound;
  const auto regex = Regex::compile(*replaced);
  return regex ? regex->find(text) : Regex::Outcome::kNotFound;
}

bool RegexMatcher::holds(const Subject& value, const Scope& scope) const {
  return value && value->is_string() && find(value->as_string(), scope) == Regex::Outcome::kFound;
}

std::string RegexMatcher::words(const Scope& scope) const {
  const auto replaced = expression(source_, scope);
  return "a string that matches /" + replaced.value_or(source_) + "/" +
         (replaced ? "" : ", in which a name is not set");
}

void RegexMatcher::explain(const Subject& value, const Scope& scope,
                           Explanation& explanation) const {
  const bool gave_up =
      value && value->is_string() && find(value->as_string(), scope) == Regex::Outcome::kGaveUp;
  if (gave_up) {
    explanation.differ(words(scope) + " without endless backtracking", value);
    return;
  }
  Matcher::explain(value, scope, explanation);
}

bool LengthMatcher::holds(const Subject& value, const Scope& scope) const {
  if (!value) return false;
  if (value->is_string()) {
    const std::string_view text = value->as_string();
    return range_.holds(unit_ == Unit::kBytes ? text.size() : count_characters(text), scope);
  }
  const bool countable = value->is_array() || value->is_object();
  return unit_ == Unit::kLength && countable && range_.holds(value->size(), scope);
}

std::string LengthMatcher::words(const Scope& scope) const {
  if (unit_ == Unit::kBytes) return "a string of " + range_.words(scope) + " bytes";
  return "a string, list or object of length " + range_.words(scope);
}

bool BoundMatcher::holds(const Subject& value, const Scope& scope) const {
  if (!value || !value->is_number()) return false;
  const auto limit = limit_.resolve(scope);
  if (!limit) return false;
  const json::Number number = value->as_number();
  switch (bound_) {
    case Bound::kMin:
      return number >= *limit;
    case Bound::kMax:
      return number <= *limit;
    case Bound::kAbove:
      return number > *limit;
    case Bound::kBelow:
      break;
  }
  return number < *limit;
}

std::string BoundMatcher::words(const Scope& scope) const {
  switch (bound_) {
    case Bound::kMin:
      return "a number of at least " + limit_.words(scope);
    case Bound::kMax:
      return "a number of at most " + limit_.words(scope);
    case Bound::kAbove:
      return "a number above " + limit_.words(scope);
    case Bound::kBelow:
      break;
  }
  return "a number below " + limit_.words(scope);
}

bool EachMatcher::holds(const Subject& value, const Scope& scope) const {
  if (!value || !value->is_array()) return false;
  for (const json::Value item : value->items()) {
    if (!element_->holds(item, scope)) return false;
  }
  return true;
}

std::string EachMatcher::words(const Scope& scope) const {
  return "a list whose every element is " + element_->words(scope);
}

void EachMatcher::explain(const Subject& value, const Scope& scope,
                          Explanation& explanation) const {
  if (!value || !value->is_array()) {
    explanation.differ(words(scope), value);
    return;
  }
  explanation.agree();
  std::size_t index = 0;
  for (const json::Value item : value->items()) {
    explanation.enter(index++);
    element_->explain(item, scope, explanation);
    explanation.leave();
  }
}

void EachMatcher::capture(const Subject& value, const Scope& scope, Captures& captures) const {
  for (const json::Value item : value->items()) element_->capture(item, scope, captures);
}

bool HasMatcher::holds(const Subject& value, const Scope& scope) const {
  return value && value->is_array() &&
         std::all_of(wanted_.begin(), wanted_.end(), [&](const MatcherPtr& wanted) {
           return find_element(*value, *wanted, scope).has_value();
         });
}

std::string HasMatcher::words(const Scope& scope) const {
  std::vector<std::string> words;
  for (const MatcherPtr& wanted : wanted_) words.push_back(wanted->words(scope));
  return "a list with " + base::join(words, ", and with ");
}

void HasMatcher::explain(const Subject& value, const Scope& scope, Explanation& explanation) const {
  if (!value || !value->is_array()) {
    explanation.differ(words(scope), value);
    return;
  }
  explanation.agree();
  for (const MatcherPtr& wanted : wanted_) {
    if (find_element(*value, *wanted, scope)) {
      explanation.agree();
    } else {
      explanation.differ("a list with " + wanted->words(scope), value);
    }
  }
}

void HasMatcher::capture(const Subject& value, const Scope& scope, Captures& captures) const {
  for (const MatcherPtr& wanted : wanted_) {
    wanted->capture(find_element(*value, *wanted, scope), scope, captures);
  }
}

bool LastMatcher::holds(const Subject& value, const Scope& scope) const {
  return value && value->is_array() && value->size() > 0 &&
         inner_->holds(value->at(value->size() - 1), scope);
}

std::string LastMatcher::words(const Scope& scope) const {
  return "a list that ends with " + inner_->words(scope);
}

void LastMatcher::explain(const Subject& value, const Scope& scope,
                          Explanation& explanation) const {
  if (!value || !value->is_array() || value->size() == 0) {
    explanation.differ(words(scope), value);
    return;
  }
  const std::size_t last = value->size() - 1;
  explanation.agree();
  explanation.enter(std::to_string(last));
  inner_->explain(value->at(last), scope, explanation);
  explanation.leave();
}

void LastMatcher::capture(const Subject& value, const Scope& scope, Captures& captures) const {
  inner_->capture(value->at(value->size() - 1), scope, captures);
}

bool JsonMatcher::holds(const Subject& value, const Scope& scope) const {
  json::Parser parser;
  return value && value->is_string() && parser.parse(value->as_string()) &&
         inner_->holds(parser.root(), scope);
}

std::string JsonMatcher::words(const Scope& scope) const {
  return "a string that holds as JSON " + inner_->words(scope);
}

void JsonMatcher::explain(const Subject& value, const Scope& scope,
                          Explanation& explanation) const {
  json::Parser parser;
  if (!value || !value->is_string() || !parser.parse(value->as_string())) {
    explanation.differ(words(scope), value);
    return;
  }
  Explanation inside;
  inner_->explain(parser.root(), scope, inside);
  explanation.agree();
  for (int i = 0; i < inside.agreed(); ++i) explanation.agree();
  if (!inside.differs()) return;
  const Mismatch mismatch = inside.mismatch();
  const Subject place = parser.root().at_pointer(mismatch.pointer);
  explanation.differ(
      "in the JSON of the string, at \"" + mismatch.pointer + "\", " + mismatch.expected, place);
}

void JsonMatcher::capture(const Subject& value, const Scope& scope, Captures& captures) const {
  json::Parser parser;
  TS_CHECK(parser.parse(value->as_string()));
  inner_->capture(parser.root(), scope, captures);
}

}  // namespace touchstone::match
