#include "match/logic_matchers.h"

#include <algorithm>

#include "base/text.h"

namespace touchstone::match {
namespace {

std::vector<std::string> all_words(const std::vector<MatcherPtr>& parts, const Scope& scope) {
  std::vector<std::string> words;
  for (const MatcherPtr& part : parts) words.push_back(part->words(scope));
  return words;
}

std::shared_ptr<const json::Document> parse_constant(const std::string& json) {
  auto document = json::Document::parse(json);
  TS_CHECK(document.ok());
  return std::make_shared<const json::Document>(std::move(document).value());
}

bool is_of_type(json::Value value, TypeMatcher::Type type) {
  switch (type) {
    case TypeMatcher::Type::kString:
      return value.is_string();
    case TypeMatcher::Type::kNumber:
      return value.is_number();
    case TypeMatcher::Type::kInteger:
      return value.is_number() && value.as_number().is_integer();
    case TypeMatcher::Type::kBoolean:
      return value.is_bool();
    case TypeMatcher::Type::kObject:
      return value.is_object();
    case TypeMatcher::Type::kArray:
      return value.is_array();
    case TypeMatcher::Type::kNull:
      break;
  }
  return value.is_null();
}

std::string type_words(TypeMatcher::Type type) {
  switch (type) {
    case TypeMatcher::Type::kString:
      return "a string";
    case TypeMatcher::Type::kNumber:
      return "a number";
    case TypeMatcher::Type::kInteger:
      return "an integer";
    case TypeMatcher::Type::kBoolean:
      return "true or false";
    case TypeMatcher::Type::kObject:
      return "an object";
    case TypeMatcher::Type::kArray:
      return "a list";
    case TypeMatcher::Type::kNull:
      break;
  }
  return "null";
}

}  // namespace

void AbsentMatcher::explain(const Subject& value, const Scope&, Explanation& explanation) const {
  if (!value) {
    explanation.agree();
    return;
  }
  const std::string_view name = explanation.member_name();
  explanation.differ(name.empty() ? "nothing" : "no member " + shown_text(name), value);
}

bool AbsentOrMatcher::holds(const Subject& value, const Scope& scope) const {
  return !value || inner_->holds(value, scope);
}

std::string AbsentOrMatcher::words(const Scope& scope) const {
  return "nothing, or " + inner_->words(scope);
}

void AbsentOrMatcher::explain(const Subject& value, const Scope& scope,
                              Explanation& explanation) const {
  if (!value) {
    explanation.agree();
    return;
  }
  inner_->explain(value, scope, explanation);
}

void AbsentOrMatcher::capture(const Subject& value, const Scope& scope, Captures& captures) const {
  if (value) inner_->capture(value, scope, captures);
}

bool NotMatcher::holds(const Subject& value, const Scope& scope) const {
  return value && !inner_->holds(value, scope);
}

std::string NotMatcher::words(const Scope& scope) const {
  return "anything but " + inner_->words(scope);
}

bool OneOfMatcher::holds(const Subject& value, const Scope& scope) const {
  return std::any_of(choices_.begin(), choices_.end(),
                     [&](const MatcherPtr& choice) { return choice->holds(value, scope); });
}

std::string OneOfMatcher::words(const Scope& scope) const {
  return base::join(all_words(choices_, scope), ", or ");
}

// The choice that agrees most is what the value was probably meant to be; where none agrees at
// all, all of them are named.
void OneOfMatcher::explain(const Subject& value, const Scope& scope,
                           Explanation& explanation) const {
  Explanation nearest = explanation.fork();
  for (const MatcherPtr& choice : choices_) {
    Explanation fork = explanation.fork();
    choice->explain(value, scope, fork);
    if (!fork.differs()) {
      explanation.join(fork);
      return;
    }
    if (fork.agreed() > nearest.agreed()) nearest = fork;
  }
  if (nearest.agreed() > 0) {
    explanation.join(nearest);
  } else {
    explanation.differ(words(scope), value);
  }
}

void OneOfMatcher::capture(const Subject& value, const Scope& scope, Captures& captures) const {
  const auto chosen = std::find_if(choices_.begin(), choices_.end(), [&](const MatcherPtr& choice) {
    return choice->holds(value, scope);
  });
  (*chosen)->capture(value, scope, captures);
}

// A lone $as asks for a value; beside other matchers it has no opinion.
bool AllMatcher::holds(const Subject& value, const Scope& scope) const {
  if (parts_.empty()) return value.has_value();
  return std::all_of(parts_.begin(), parts_.end(),
                     [&](const MatcherPtr& part) { return part->holds(value, scope); });
}

std::string AllMatcher::words(const Scope& scope) const {
  if (parts_.empty()) return "any value";
  return base::join(all_words(parts_, scope), ", and ");
}

void AllMatcher::explain(const Subject& value, const Scope& scope, Explanation& explanation) const {
  if (parts_.empty()) Matcher::explain(value, scope, explanation);
  for (const MatcherPtr& part : parts_) part->explain(value, scope, explanation);
}

void AllMatcher::capture(const Subject& value, const Scope& scope, Captures& captures) const {
  for (const MatcherPtr& part : parts_) part->capture(value, scope, captures);
  if (value && !capture_name_.empty()) {
    captures.emplace_back(capture_name_, value->raw());
  }
}

EqualsMatcher::EqualsMatcher(yaml::Node value) : template_(std::move(value)) {
  if (!template_.references().empty()) return;
  const auto expanded = template_.render(Scope());  // replaces escapes
  constant_ = parse_constant(expanded ? *expanded : template_.node().to_json());
}

std::shared_ptr<const json::Document> EqualsMatcher::resolve(const Scope& scope) const {
  if (constant_) return constant_;
  const auto json = template_.render(scope);
  return json ? parse_constant(*json) : nullptr;
}

bool EqualsMatcher::holds(const Subject& value, const Scope& scope) const {
  if (!value) return false;
  const auto wanted = resolve(scope);
  return wanted && *value == wanted->root();
}

std::string EqualsMatcher::words(const Scope& scope) const {
  const auto wanted = resolve(scope);
  if (wanted) return "exactly " + shown(wanted->root());
  return "exactly " + template_.node().to_json() + ", in which a name is not set";
}

bool TypeMatcher::holds(const Subject& value, const Scope&) const {
  return value && std::any_of(types_.begin(), types_.end(),
                              [&](Type type) { return is_of_type(*value, type); });
}

std::string TypeMatcher::words(const Scope&) const {
  std::vector<std::string> words;
  for (const Type type : types_) words.push_back(type_words(type));
  return base::join(words, " or ");
}

}  // namespace touchstone::match
