// Matcher is one node of a compiled pattern; the subclasses are its vocabulary.
//
// Internal to this module: pattern.h is what others use. Immutable, so threads may share one.
// Recursion is as deep as the pattern.
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "match/explanation.h"
#include "match/scope.h"

namespace touchstone::match {

// Names and the JSON text of what they capture, in the order of the pattern.
using Captures = std::vector<std::pair<std::string, std::string>>;

class Matcher {
 public:
  virtual ~Matcher() = default;

  // A subject that is absent satisfies only what says so: $absent and $absent_or.
  virtual bool holds(const Subject& value, const Scope& scope) const = 0;

  // What is wanted, as a phrase that completes "expected ...".
  virtual std::string words(const Scope& scope) const = 0;

  // Counts what holds and notes what does not. The default treats the matcher as one part.
  virtual void explain(const Subject& value, const Scope& scope, Explanation& explanation) const {
    if (holds(value, scope)) {
      explanation.agree();
    } else {
      explanation.differ(words(scope), value);
    }
  }

  // Stores what $as names inside; called only when the whole pattern holds.
  // References mean what they meant when it matched, so nothing is set in `scope` meanwhile.
  virtual void capture(const Subject&, const Scope&, Captures&) const {}
};

using MatcherPtr = std::unique_ptr<const Matcher>;

}  // namespace touchstone::match
