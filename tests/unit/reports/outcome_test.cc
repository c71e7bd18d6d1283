#include "reports/outcome.h"

#include "support/catch.h"
#include "testing.h"

namespace touchstone::reports {
namespace {

using contract::Level;
using record::Verdict;

Outcome of(Verdict verdict, Level level, const run::RunResult& run, bool expected = false) {
  auto one = testing::requirement("RPC-1", verdict);
  one.level = level;
  one.expected = expected;
  return outcome_of(one, run);
}

TEST_CASE("a warning fails in a strict run only") {
  run::RunResult run;
  CHECK(of(Verdict::kWarn, Level::kShould, run) == Outcome::kPassed);

  run.strict = true;

  CHECK(of(Verdict::kWarn, Level::kShould, run) == Outcome::kFailed);
  CHECK(of(Verdict::kWarn, Level::kShould, run, /*expected=*/true) == Outcome::kExpected);
}

TEST_CASE("what was not seen is an error where it counts in a whole run") {
  run::RunResult run;
  CHECK(of(Verdict::kNotObserved, Level::kMust, run) == Outcome::kError);
  CHECK(of(Verdict::kNotObserved, Level::kShould, run) == Outcome::kSkipped);

  run.strict = true;
  CHECK(of(Verdict::kNotObserved, Level::kShould, run) == Outcome::kError);
}

TEST_CASE("what a part or a stopped run did not see is skipped") {
  run::RunResult part;
  part.partial = true;
  run::RunResult stopped;
  stopped.interrupted = true;

  CHECK(of(Verdict::kNotObserved, Level::kMust, part) == Outcome::kSkipped);
  CHECK(of(Verdict::kNotObserved, Level::kMust, stopped) == Outcome::kSkipped);
}

TEST_CASE("an expectation covers the unit and never the harness") {
  const run::RunResult run;
  auto test = testing::failed_case("rpc/one", {});
  test.expected = true;
  CHECK(outcome_of(test, run) == Outcome::kExpected);

  test.verdict = Verdict::kHarnessError;

  CHECK(outcome_of(test, run) == Outcome::kError);
}

}  // namespace
}  // namespace touchstone::reports
