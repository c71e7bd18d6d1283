// The vocabulary of matchers: one short function for each, and the table that names them.
#include <algorithm>
#include <array>
#include <utility>

#include "base/text.h"
#include "match/compiler.h"
#include "match/content_matchers.h"
#include "match/logic_matchers.h"
#include "match/reference.h"

namespace touchstone::match {
namespace {

constexpr std::array<std::pair<std::string_view, TypeMatcher::Type>, 7> kTypes = {{
    {"string", TypeMatcher::Type::kString},
    {"number", TypeMatcher::Type::kNumber},
    {"integer", TypeMatcher::Type::kInteger},
    {"boolean", TypeMatcher::Type::kBoolean},
    {"object", TypeMatcher::Type::kObject},
    {"array", TypeMatcher::Type::kArray},
    {"null", TypeMatcher::Type::kNull},
}};

std::optional<TypeMatcher::Type> find_type(std::string_view name) {
  for (const auto& [known, type] : kTypes) {
    if (known == name) return type;
  }
  return std::nullopt;
}

template <typename T, typename... Args>
base::Result<MatcherPtr> make(Args&&... args) {
  return MatcherPtr(std::make_unique<T>(std::forward<Args>(args)...));
}

bool is_true(const yaml::Node& node) { return node.is(json::Kind::kBool) && node.flag; }

}  // namespace

const Compiler::Word Compiler::kWords[] = {
    {"$any", &Compiler::any},
    {"$absent", &Compiler::absent},
    {"$absent_or", &Compiler::absent_or},
    {"$type", &Compiler::type},
    {"$equals", &Compiler::equals},
    {"$not", &Compiler::negation},
    {"$one_of", &Compiler::one_of},
    {"$all", &Compiler::all},
    {"$contains", &Compiler::substring<SubstringMatcher::Where::kAnywhere>},
    {"$starts", &Compiler::substring<SubstringMatcher::Where::kStart>},
    {"$ends", &Compiler::substring<SubstringMatcher::Where::kEnd>},
    {"$regex", &Compiler::regex},
    {"$length", &Compiler::length<LengthMatcher::Unit::kLength>},
    {"$bytes", &Compiler::length<LengthMatcher::Unit::kBytes>},
    {"$min", &Compiler::bound<BoundMatcher::Bound::kMin>},
    {"$max", &Compiler::bound<BoundMatcher::Bound::kMax>},
    {"$above", &Compiler::bound<BoundMatcher::Bound::kAbove>},
    {"$below", &Compiler::bound<BoundMatcher::Bound::kBelow>},
    {"$each", &Compiler::each},
    {"$has", &Compiler::has},
    {"$last", &Compiler::last},
    {"$only", &Compiler::only},
    {"$json", &Compiler::json},
};

base::Result<MatcherPtr> Compiler::compile_word(const yaml::Node::Member& member) {
  std::vector<std::string> known = {"$as"};
  for (const Word& word : kWords) {
    if (word.name == member.name) {
      const std::string_view outer = std::exchange(word_, word.name);
      auto matcher = (this->*word.compile)(member.value);
      word_ = outer;
      return matcher;
    }
    known.emplace_back(word.name);
  }
  const auto nearest = base::did_you_mean(member.name, known);
  return file_.error(member.mark, "unknown matcher " + base::in_quotes(member.name),
                     nearest ? "did you mean " + base::in_quotes(*nearest) + "?"
                             : "known: " + base::join(known, ", "));
}

base::Error Compiler::wrong_argument(const yaml::Node& argument, std::string takes,
                                     std::string hint) const {
  return file_.error(argument.mark, base::in_quotes(word_) + " takes " + std::move(takes),
                     std::move(hint));
}

base::Result<MatcherPtr> Compiler::any(const yaml::Node& argument) {
  if (!is_true(argument)) return wrong_argument(argument, "true");
  return make<AnyMatcher>();
}

base::Result<MatcherPtr> Compiler::absent(const yaml::Node& argument) {
  if (!is_true(argument)) return wrong_argument(argument, "true", "$any asks for presence");
  if (!may_be_absent_) {
    return file_.error(argument.mark, "an element of a list is never absent",
                       "$absent describes a member of an object");
  }
  return make<AbsentMatcher>();
}

base::Result<MatcherPtr> Compiler::absent_or(const yaml::Node& argument) {
  auto inner = compile(argument);
  if (!inner) return inner.error();
  return make<AbsentOrMatcher>(std::move(inner).value());
}

base::Result<MatcherPtr> Compiler::type(const yaml::Node& argument) {
  std::vector<yaml::Node> names = argument.items;
  if (!argument.is_array()) names = {argument};
  std::vector<TypeMatcher::Type> types;
  for (const yaml::Node& name : names) {
    const auto type = name.is_string() ? find_type(name.scalar) : std::nullopt;
    if (!type) {
      // The plain word null is not a string in YAML; nobody should have to quote it here.
      if (!name.is_null()) {
        return wrong_argument(name, "a type or a list of types",
                              "string, number, integer, boolean, object, array, null");
      }
      types.push_back(TypeMatcher::Type::kNull);
      continue;
    }
    types.push_back(*type);
  }
  if (types.empty()) return wrong_argument(argument, "at least one type");
  return make<TypeMatcher>(std::move(types));
}

base::Result<MatcherPtr> Compiler::equals(const yaml::Node& argument) {
  if (argument.is_string()) return compile_string(argument);
  return make<EqualsMatcher>(argument);
}

base::Result<MatcherPtr> Compiler::negation(const yaml::Node& argument) {
  const bool outer = std::exchange(may_capture_, false);
  auto inner = compile(argument);
  may_capture_ = outer;
  if (!inner) return inner.error();
  return make<NotMatcher>(std::move(inner).value());
}

base::Result<MatcherPtr> Compiler::one_of(const yaml::Node& argument) {
  if (argument.items.empty()) return wrong_argument(argument, "a list of patterns");
  auto choices = compile_each(argument);
  if (!choices) return choices.error();
  return make<OneOfMatcher>(std::move(choices).value());
}

base::Result<MatcherPtr> Compiler::all(const yaml::Node& argument) {
  if (argument.items.empty()) return wrong_argument(argument, "a list of patterns");
  auto parts = compile_each(argument);
  if (!parts) return parts.error();
  return make<AllMatcher>(std::move(parts).value(), std::string());
}

template <auto kWhere>
base::Result<MatcherPtr> Compiler::substring(const yaml::Node& argument) {
  if (!argument.is_string()) return wrong_argument(argument, "a string", "quote it");
  return make<SubstringMatcher>(kWhere, argument.scalar);
}

base::Result<MatcherPtr> Compiler::regex(const yaml::Node& argument) {
  if (!argument.is_string()) return wrong_argument(argument, "a regular expression", "quote it");
  // Mistakes around a reference show whatever it will stand for: any letter will do.
  Scope trial;
  const std::vector<std::string> names = references(argument.scalar);
  for (const std::string& name : names) trial.set_text(name, "x");
  auto compiled = Regex::compile(RegexMatcher::expression(argument.scalar, trial).value());
  if (!compiled) return file_.error(argument.mark, compiled.error().what);
  if (!names.empty()) return make<RegexMatcher>(argument.scalar, std::nullopt);
  return make<RegexMatcher>(argument.scalar, std::move(compiled).value());
}

template <auto kUnit>
base::Result<MatcherPtr> Compiler::length(const yaml::Node& argument) {
  auto range = count_range(argument);
  if (!range) return range.error();
  return make<LengthMatcher>(kUnit, std::move(range).value());
}

template <auto kBound>
base::Result<MatcherPtr> Compiler::bound(const yaml::Node& argument) {
  auto limit = number(argument);
  if (!limit) return limit.error();
  return make<BoundMatcher>(kBound, std::move(limit).value());
}

base::Result<MatcherPtr> Compiler::each(const yaml::Node& argument) {
  auto element = compile_element(argument);
  if (!element) return element.error();
  return make<EachMatcher>(std::move(element).value());
}

base::Result<MatcherPtr> Compiler::has(const yaml::Node& argument) {
  std::vector<MatcherPtr> wanted;
  std::vector<yaml::Node> patterns = argument.items;
  if (!argument.is_array()) patterns = {argument};
  for (const yaml::Node& pattern : patterns) {
    auto matcher = compile_element(pattern);
    if (!matcher) return matcher.error();
    wanted.push_back(std::move(matcher).value());
  }
  if (wanted.empty()) return wrong_argument(argument, "a pattern or a list of patterns");
  return make<HasMatcher>(std::move(wanted));
}

base::Result<MatcherPtr> Compiler::only(const yaml::Node& argument) {
  if (!argument.is_object()) return wrong_argument(argument, "a map of members");
  return compile_object(argument, ObjectMatcher::Further::kRefused);
}

base::Result<MatcherPtr> Compiler::last(const yaml::Node& argument) {
  auto inner = compile_element(argument);
  if (!inner) return inner.error();
  return make<LastMatcher>(std::move(inner).value());
}

base::Result<MatcherPtr> Compiler::json(const yaml::Node& argument) {
  auto inner = compile_element(argument);
  if (!inner) return inner.error();
  return make<JsonMatcher>(std::move(inner).value());
}

base::Result<NumberOperand> Compiler::number(const yaml::Node& argument) {
  const bool is_reference = argument.is_string() && whole_reference(argument.scalar).has_value();
  if (!argument.is(json::Kind::kNumber) && !is_reference) {
    return wrong_argument(argument, "a number");
  }
  return NumberOperand(argument.scalar);
}

base::Result<CountRange> Compiler::count_range(const yaml::Node& argument) {
  if (!argument.is_object()) {
    auto exact = number(argument);
    if (!exact) return wrong_argument(argument, "a count, or a map of min and max");
    return CountRange::exactly(std::move(exact).value());
  }
  std::optional<NumberOperand> min;
  std::optional<NumberOperand> max;
  for (const yaml::Node::Member& member : argument.members) {
    if (member.name != "min" && member.name != "max") {
      return file_.error(member.mark,
                         "unknown member " + base::in_quotes(member.name) + " in a range",
                         "known: min, max");
    }
    auto limit = number(member.value);
    if (!limit) return limit.error();
    (member.name == "min" ? min : max) = std::move(limit).value();
  }
  if (!min && !max) return wrong_argument(argument, "a count, or a map of min and max");
  return CountRange::between(std::move(min), std::move(max));
}

}  // namespace touchstone::match
