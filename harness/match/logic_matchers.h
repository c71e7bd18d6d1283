// Matchers that combine others or ask about presence: $any, $absent, $absent_or, $not, $one_of,
// $all, $as, $equals and $type.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "match/matcher.h"
#include "match/template.h"

namespace touchstone::match {

class AnyMatcher final : public Matcher {
 public:
  bool holds(const Subject& value, const Scope&) const override { return value.has_value(); }
  std::string words(const Scope&) const override { return "any value"; }
};

class AbsentMatcher final : public Matcher {
 public:
  bool holds(const Subject& value, const Scope&) const override { return !value; }
  std::string words(const Scope&) const override { return "nothing"; }
  void explain(const Subject& value, const Scope& scope, Explanation& explanation) const override;
};

class AbsentOrMatcher final : public Matcher {
 public:
  explicit AbsentOrMatcher(MatcherPtr inner) : inner_(std::move(inner)) {}
  bool holds(const Subject& value, const Scope& scope) const override;
  std::string words(const Scope& scope) const override;
  void explain(const Subject& value, const Scope& scope, Explanation& explanation) const override;
  void capture(const Subject& value, const Scope& scope, Captures& captures) const override;

 private:
  MatcherPtr inner_;
};

// Asks for a value that is there and does not match: an absent one proves nothing.
class NotMatcher final : public Matcher {
 public:
  explicit NotMatcher(MatcherPtr inner) : inner_(std::move(inner)) {}
  bool holds(const Subject& value, const Scope& scope) const override;
  std::string words(const Scope& scope) const override;

 private:
  MatcherPtr inner_;
};

class OneOfMatcher final : public Matcher {
 public:
  explicit OneOfMatcher(std::vector<MatcherPtr> choices) : choices_(std::move(choices)) {}
  bool holds(const Subject& value, const Scope& scope) const override;
  std::string words(const Scope& scope) const override;
  void explain(const Subject& value, const Scope& scope, Explanation& explanation) const override;
  void capture(const Subject& value, const Scope& scope, Captures& captures) const override;

 private:
  std::vector<MatcherPtr> choices_;
};

// $all, and the map of several matchers, which may name a capture.
class AllMatcher final : public Matcher {
 public:
  AllMatcher(std::vector<MatcherPtr> parts, std::string capture_name)
      : parts_(std::move(parts)), capture_name_(std::move(capture_name)) {}
  bool holds(const Subject& value, const Scope& scope) const override;
  std::string words(const Scope& scope) const override;
  void explain(const Subject& value, const Scope& scope, Explanation& explanation) const override;
  void capture(const Subject& value, const Scope& scope, Captures& captures) const override;

 private:
  std::vector<MatcherPtr> parts_;
  std::string capture_name_;  // empty: none
};

class EqualsMatcher final : public Matcher {
 public:
  explicit EqualsMatcher(yaml::Node value);
  bool holds(const Subject& value, const Scope& scope) const override;
  std::string words(const Scope& scope) const override;

 private:
  // The document to compare with; nothing when a name it refers to is not set.
  std::shared_ptr<const json::Document> resolve(const Scope& scope) const;

  Template template_;
  std::shared_ptr<const json::Document> constant_;  // when it has no references
};

class TypeMatcher final : public Matcher {
 public:
  enum class Type : std::uint8_t {
    kString,
    kNumber,
    kInteger,
    kBoolean,
    kObject,
    kArray,
    kNull,
  };
  explicit TypeMatcher(std::vector<Type> types) : types_(std::move(types)) {}
  bool holds(const Subject& value, const Scope& scope) const override;
  std::string words(const Scope& scope) const override;

 private:
  std::vector<Type> types_;
};

}  // namespace touchstone::match
