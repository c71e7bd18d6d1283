#include "reports/outcome.h"

namespace touchstone::reports {
namespace {

using record::Verdict;

Outcome of_failure(Outcome outcome, bool expected) {
  return expected ? Outcome::kExpected : outcome;
}

Outcome outcome_for(Verdict verdict, bool expected, bool strict) {
  switch (verdict) {
    case Verdict::kFail:
      return of_failure(Outcome::kFailed, expected);
    case Verdict::kWarn:
      return strict ? of_failure(Outcome::kFailed, expected) : Outcome::kPassed;
    case Verdict::kInconclusive:
      return of_failure(Outcome::kError, expected);
    case Verdict::kHarnessError:
      return Outcome::kError;
    case Verdict::kNotApplicable:
    case Verdict::kNotObserved:
    case Verdict::kExcluded:
      return Outcome::kSkipped;
    case Verdict::kPass:
    case Verdict::kNote:
      break;
  }
  return Outcome::kPassed;
}

}  // namespace

Outcome outcome_of(const run::CaseResult& test, const run::RunResult& result) {
  return outcome_for(test.verdict, test.expected, result.strict);
}

Outcome outcome_of(const run::RequirementResult& one, const run::RunResult& result) {
  const bool counts = one.level == contract::Level::kMust || result.strict;
  // What a whole run did not see stops it; that has to be red in every format.
  if (one.verdict == Verdict::kNotObserved && counts && !result.partial && !result.interrupted) {
    return of_failure(Outcome::kError, one.expected);
  }
  return outcome_for(one.verdict, one.expected, result.strict);
}

std::string interrupted_note(const run::RunResult& result) {
  return "interrupted before the end: " + std::to_string(result.cases.size()) + " of " +
         std::to_string(result.planned_cases) + " cases were run";
}

}  // namespace touchstone::reports
