// Matchers that look into a string, a number or a list: $contains, $starts, $ends, $regex,
// $length, $bytes, $min, $max, $above, $below, $each, $has, $last and $json.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "match/matcher.h"
#include "match/operand.h"
#include "match/regex.h"

namespace touchstone::match {

class SubstringMatcher final : public Matcher {
 public:
  enum class Where : std::uint8_t { kAnywhere, kStart, kEnd };
  SubstringMatcher(Where where, std::string text) : where_(where), text_(std::move(text)) {}
  bool holds(const Subject& value, const Scope& scope) const override;
  std::string words(const Scope& scope) const override;

 private:
  Where where_;
  TextOperand text_;
};

class RegexMatcher final : public Matcher {
 public:
  // `constant` is empty when the expression refers to names: it is then compiled when matching,
  // with what they stand for taken literally.
  RegexMatcher(std::string source, std::optional<Regex> constant)
      : source_(std::move(source)), constant_(std::move(constant)) {}
  // The expression with its references replaced; nothing when one of them is not set.
  static std::optional<std::string> expression(const std::string& source, const Scope& scope);
  bool holds(const Subject& value, const Scope& scope) const override;
  std::string words(const Scope& scope) const override;
  void explain(const Subject& value, const Scope& scope, Explanation& explanation) const override;

 private:
  Regex::Outcome find(std::string_view text, const Scope& scope) const;

  std::string source_;
  std::optional<Regex> constant_;
};

class LengthMatcher final : public Matcher {
 public:
  enum class Unit : std::uint8_t { kLength, kBytes };
  LengthMatcher(Unit unit, CountRange range) : unit_(unit), range_(std::move(range)) {}
  bool holds(const Subject& value, const Scope& scope) const override;
  std::string words(const Scope& scope) const override;

 private:
  Unit unit_;
  CountRange range_;
};

class BoundMatcher final : public Matcher {
 public:
  enum class Bound : std::uint8_t { kMin, kMax, kAbove, kBelow };
  BoundMatcher(Bound bound, NumberOperand limit) : bound_(bound), limit_(std::move(limit)) {}
  bool holds(const Subject& value, const Scope& scope) const override;
  std::string words(const Scope& scope) const override;

 private:
  Bound bound_;
  NumberOperand limit_;
};

class EachMatcher final : public Matcher {
 public:
  explicit EachMatcher(MatcherPtr element) : element_(std::move(element)) {}
  bool holds(const Subject& value, const Scope& scope) const override;
  std::string words(const Scope& scope) const override;
  void explain(const Subject& value, const Scope& scope, Explanation& explanation) const override;
  void capture(const Subject& value, const Scope& scope, Captures& captures) const override;

 private:
  MatcherPtr element_;
};

class HasMatcher final : public Matcher {
 public:
  explicit HasMatcher(std::vector<MatcherPtr> wanted) : wanted_(std::move(wanted)) {}
  bool holds(const Subject& value, const Scope& scope) const override;
  std::string words(const Scope& scope) const override;
  void explain(const Subject& value, const Scope& scope, Explanation& explanation) const override;
  void capture(const Subject& value, const Scope& scope, Captures& captures) const override;

 private:
  std::vector<MatcherPtr> wanted_;
};

class LastMatcher final : public Matcher {
 public:
  explicit LastMatcher(MatcherPtr inner) : inner_(std::move(inner)) {}
  bool holds(const Subject& value, const Scope& scope) const override;
  std::string words(const Scope& scope) const override;
  void explain(const Subject& value, const Scope& scope, Explanation& explanation) const override;
  void capture(const Subject& value, const Scope& scope, Captures& captures) const override;

 private:
  MatcherPtr inner_;
};

class JsonMatcher final : public Matcher {
 public:
  explicit JsonMatcher(MatcherPtr inner) : inner_(std::move(inner)) {}
  bool holds(const Subject& value, const Scope& scope) const override;
  std::string words(const Scope& scope) const override;
  void explain(const Subject& value, const Scope& scope, Explanation& explanation) const override;
  void capture(const Subject& value, const Scope& scope, Captures& captures) const override;

 private:
  MatcherPtr inner_;
};

}  // namespace touchstone::match
