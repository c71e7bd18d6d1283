// What a verdict comes down to where a format knows only passed, failed and skipped.
#pragma once

#include <cstdint>
#include <string>

#include "run/result.h"

namespace touchstone::reports {

enum class Outcome : std::uint8_t {
  kPassed,    // also what was observed otherwise and does not block
  kFailed,    // speaks against the unit and blocks
  kError,     // blocks without being known: only late, never asked, not seen
  kSkipped,   // does not apply, or was not seen and need not be
  kExpected,  // would block, but an expectation covers it
};

// The same rules as those by which the run is conformant: `result` says whether it is strict,
// whether it is a part, and whether it came to its end.
Outcome outcome_of(const run::CaseResult& test, const run::RunResult& result);
Outcome outcome_of(const run::RequirementResult& one, const run::RunResult& result);

// What an interrupted run says of itself, in one line.
std::string interrupted_note(const run::RunResult& result);

}  // namespace touchstone::reports
