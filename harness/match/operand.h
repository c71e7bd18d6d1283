// What a matcher compares with: a text, a number, or a range of counts that may refer to captures.
//
// Immutable. An operand that refers to a name which is not set resolves to nothing, and then
// its matcher does not hold.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "json/number.h"
#include "match/scope.h"

namespace touchstone::match {

class TextOperand {
 public:
  explicit TextOperand(std::string source);

  // The text; a view of this object, of the scope or of `buffer`.
  std::optional<std::string_view> resolve(const Scope& scope, std::string& buffer) const;
  // `"hello"`, or `"${name}", which is not known`.
  std::string words(const Scope& scope) const;

 private:
  std::string source_;
  std::optional<std::string> literal_;  // when nothing is to be looked up
};

class NumberOperand {
 public:
  // `text` is a JSON number, or exactly one reference.
  explicit NumberOperand(std::string text);

  // A view of this object or of the scope.
  std::optional<json::Number> resolve(const Scope& scope) const;
  std::string words(const Scope& scope) const;

 private:
  std::string text_;
  std::optional<std::string> name_;
};

// How many of something: exactly, at least, at most.
class CountRange {
 public:
  static CountRange exactly(NumberOperand count) { return {count, count, true}; }
  static CountRange between(std::optional<NumberOperand> min, std::optional<NumberOperand> max) {
    return {std::move(min), std::move(max), false};
  }

  bool holds(std::size_t count, const Scope& scope) const;
  std::string words(const Scope& scope) const;  // "at least 3"

 private:
  CountRange(std::optional<NumberOperand> min, std::optional<NumberOperand> max, bool exact)
      : min_(std::move(min)), max_(std::move(max)), exact_(exact) {}

  std::optional<NumberOperand> min_;
  std::optional<NumberOperand> max_;
  bool exact_;
};

}  // namespace touchstone::match
