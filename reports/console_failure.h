// The block that tells a person about one failure: what should hold, where it was asked, what was
// expected and came instead, the frames around it, and how to see it again.
#pragma once

#include <string>

#include "reports/failure.h"
#include "reports/paint.h"

namespace touchstone::reports {

// Lines, each with its LF. Text of the unit is shown(), so only `paint` colours it.
std::string describe(const Failure& failure, const Paint& paint);

// What one attempt at a case has to show for a finding: its own words, the frames, stderr, the
// recording and the command that repeats it. The second half of describe().
std::string describe_attempt(const run::CaseResult& test, const record::Finding& finding,
                             const Paint& paint);

// The finding alone: kind and place, expected, actual, explanation, a line each.
std::string describe_finding(const record::Finding& finding);

// The frames of `attempt` around the finding, a line each; empty when its recording was let go.
std::string describe_frames(const run::Attempt& attempt, const record::Finding& finding,
                            const Paint& paint);

// What stderr said before the finding, a line each.
std::string describe_stderr(const run::Attempt& attempt, const record::Finding& finding);

}  // namespace touchstone::reports
