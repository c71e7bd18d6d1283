// An expectation is a failure that is known, has a reason, and stops no run as long as it is still
// the same failure. What became of each in a run is an ExpectationOutcome, which reports print.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "run/version_range.h"

namespace touchstone::run {

// What an entry may depend on, as it is in this run.
struct Circumstances {
  std::string os;            // "linux"
  std::string unit_version;  // in the unit's words; empty when unknown
  std::string today;         // YYYY-MM-DD, UTC
};

struct Condition {
  std::vector<std::string> os;  // one of these; empty: any
  std::optional<VersionRange> unit_version;
};

// Exactly one of requirement and case_id is set.
struct Expectation {
  std::string requirement;
  std::string case_id;
  std::vector<std::string> signatures;  // how it fails (signature.h); empty: in whatever way
  std::string reason;
  std::string link;
  std::string owner;
  std::string expires;  // the last day on which it holds, YYYY-MM-DD, or empty
  Condition when;
  bool flaky = false;  // may fail, or not
  std::string at;      // FILE:LINE:COLUMN

  const std::string& about() const { return requirement.empty() ? case_id : requirement; }
};

enum class ExpectationState : std::uint8_t {
  kFailed,          // as it was expected to, also of a flaky one
  kPassed,          // a flaky one, this time
  kNoLongerFails,   // blocks
  kDiffers,         // it fails in a way that no entry names; blocks
  kExpired,         // blocks
  kMatchesNothing,  // what it names does not apply or cannot be decided; blocks
  kNotAsked,        // the run was narrowed or cut, so nothing can be said
  kElsewhere,       // its condition does not hold here
};

std::string_view to_string(ExpectationState state);  // "failed", "no-longer-fails", ...

// Whether an entry in that state makes the run fail.
bool blocks(ExpectationState state);

struct ExpectationOutcome {
  Expectation expectation;
  ExpectationState state = ExpectationState::kNotAsked;
  std::string text;  // one sentence, without what it is about: "no longer fails"
};

// The system that this program runs on, and the date. `unit_version` is passed on.
Circumstances circumstances(std::string unit_version);

// Whether the entry speaks of this run at all.
bool holds_here(const Condition& condition, const Circumstances& here);

}  // namespace touchstone::run
