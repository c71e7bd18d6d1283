// match::Pattern describes JSON values, as docs/case-format.md section 1 says.
//
// Compiled once, matched often; matching allocates nothing, except for $json, for text around a
// reference, and for $regex and $equals with references. Immutable after compile, so any number
// of threads may share one.
//
// References are looked up in the scope when matching; one to a name that is not set never
// matches. "${name}" asks for equality with the captured value, objects compared whole. Inside a
// regular expression what a reference stands for is literal. Only $absent and $absent_or accept
// that there is no value: {$not: P} asks for one that does not match P.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "json/value.h"
#include "match/scope.h"
#include "yaml/node.h"

namespace touchstone::match {

// Why a value does not match, at the place where it came nearest.
struct Mismatch {
  std::string pointer;   // JSON pointer of the place in the value
  std::string expected;  // in words: `the string "hello"`, `an integer`, `no member "id"`
  std::string actual;    // the value there, shortened; "nothing" when it is absent
  int agreed = 0;        // how many parts of the pattern held: greater is nearer
};

class Pattern {
 public:
  // Unknown matchers, wrong argument types and regular expressions that do not compile are
  // errors with their place and a suggestion.
  static base::Result<Pattern> compile(const yaml::File& file, const yaml::Node& node);

  // Matches everything.
  Pattern();

  // `value` is empty when there is no value at all (an absent member, no file).
  bool matches(std::optional<json::Value> value, const Scope& scope) const;
  // Empty when it matches.
  std::optional<Mismatch> explain(std::optional<json::Value> value, const Scope& scope) const;
  // Stores what `$as` names; call after matches() said yes.
  void capture(std::optional<json::Value> value, Scope& scope) const;

  std::vector<std::string> references() const;  // names used by ${...}
  std::vector<std::string> captures() const;    // names set by $as
  const yaml::Node& source() const;             // what it was compiled from
  std::string to_text() const;                  // compact, for reports

 private:
  struct Node;
  explicit Pattern(std::shared_ptr<const Node> root);
  std::shared_ptr<const Node> root_;
};

}  // namespace touchstone::match
