// Matchers for what a pattern says by its own shape: scalars, references, objects and lists.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "match/matcher.h"
#include "match/operand.h"
#include "yaml/node.h"

namespace touchstone::match {

// null, true, false or a number.
class ConstantMatcher final : public Matcher {
 public:
  explicit ConstantMatcher(yaml::Node constant) : constant_(std::move(constant)) {}
  bool holds(const Subject& value, const Scope& scope) const override;
  std::string words(const Scope& scope) const override;

 private:
  yaml::Node constant_;
};

// A string, perhaps with references among its text.
class StringMatcher final : public Matcher {
 public:
  explicit StringMatcher(std::string text) : text_(std::move(text)) {}
  bool holds(const Subject& value, const Scope& scope) const override;
  std::string words(const Scope& scope) const override;

 private:
  TextOperand text_;
};

// "${name}": equal to the captured value, whatever its type; objects are compared whole.
class ReferenceMatcher final : public Matcher {
 public:
  explicit ReferenceMatcher(std::string name) : name_(std::move(name)) {}
  bool holds(const Subject& value, const Scope& scope) const override;
  std::string words(const Scope& scope) const override;

 private:
  std::string name_;
};

class ObjectMatcher final : public Matcher {
 public:
  enum class Further { kAllowed, kRefused };  // members that the pattern does not name
  struct Member {
    TextOperand name;
    MatcherPtr matcher;
  };
  ObjectMatcher(std::vector<Member> members, Further further, std::string text)
      : members_(std::move(members)), further_(further), text_(std::move(text)) {}
  bool holds(const Subject& value, const Scope& scope) const override;
  std::string words(const Scope& scope) const override;
  void explain(const Subject& value, const Scope& scope, Explanation& explanation) const override;
  void capture(const Subject& value, const Scope& scope, Captures& captures) const override;

 private:
  bool names(std::string_view name, const Scope& scope) const;
  bool has_no_further(json::Value object, const Scope& scope) const;

  std::vector<Member> members_;
  Further further_;
  std::string text_;  // the source, for words()
};

class ListMatcher final : public Matcher {
 public:
  ListMatcher(std::vector<MatcherPtr> items, std::string text)
      : items_(std::move(items)), text_(std::move(text)) {}
  bool holds(const Subject& value, const Scope& scope) const override;
  std::string words(const Scope& scope) const override;
  void explain(const Subject& value, const Scope& scope, Explanation& explanation) const override;
  void capture(const Subject& value, const Scope& scope, Captures& captures) const override;

 private:
  std::vector<MatcherPtr> items_;
  std::string text_;  // the source, for words()
};

}  // namespace touchstone::match
