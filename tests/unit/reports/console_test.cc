#include "reports/console.h"

#include <sstream>

#include "reports/console_failure.h"
#include "support/catch.h"
#include "testing.h"

namespace touchstone::reports {
namespace {

using record::Verdict;
using testing::count_controls;
using testing::failed_case;
using testing::failed_run;
using testing::finding;
using testing::holds;
using testing::hostile_run;
using testing::requirement;

// Runs the whole life of a console over `run`.
std::string print(const run::RunResult& run, ConsoleOptions options) {
  auto out = std::make_shared<std::ostringstream>();
  Console console(out, options);
  console.on_run_begin(run, run.cases.size());
  for (const run::CaseResult& one : run.cases) console.on_case_begin(one.id);
  for (const run::CaseResult& one : run.cases) console.on_case_end(one);
  console.on_run_end(run);
  return out->str();
}

run::RunResult passed_run() {
  run::CaseResult passed = failed_case("rpc/one", {});
  passed.verdict = Verdict::kPass;
  auto run = failed_run({passed}, {requirement("RPC-1", Verdict::kPass)});
  run.conformant = true;
  run.exit_code = base::ExitCode::kConformant;
  return run;
}

TEST_CASE("hostile text cannot reach the terminal") {
  const std::string text = print(hostile_run(), {});

  CHECK(count_controls(text) == 0);
  CHECK_FALSE(holds(text, "\xE2\x80\xAE"));
  CHECK(text.size() < 64 * 1024);
}

TEST_CASE("a block names requirement, place, both sides, the frame and how to repeat it") {
  auto test = failed_case("rpc/one", {finding("RPC-1", 0)});
  auto recording = std::make_shared<record::Recording>();
  recording->entries = {testing::bytes(3, "main.out", "{\"id\":\"8\"}\n")};
  test.attempts.front().events = recording;
  test.attempts.front().recording = "out/rpc.one.jsonl";
  const auto run = failed_run({test}, {requirement("RPC-1", Verdict::kFail)});

  const std::string text = describe(choose_failures(run).front(), Paint(false));

  CHECK(holds(text, "fail RPC-1 (MUST): An answer names its request.\n  --> suite.yaml:3\n"));
  CHECK(holds(text, "  expected  the string \"7\"\n  actual    \"8\"\n"));
  CHECK(holds(text, "| >       3.0 ms  main.out   <- {\"id\":\"8\"}\n"));
  CHECK(holds(text, "  recording out/rpc.one.jsonl\n"));
  CHECK(holds(text, "  repeat    touchstone run rpc --only rpc/one -- ./unit\n"));
}

TEST_CASE("a pass is not a line, a failure is one as soon as it is known") {
  auto out = std::make_shared<std::ostringstream>();
  Console console(out, {});

  console.on_case_end(passed_run().cases.front());
  CHECK(out->str().empty());

  console.on_case_end(failed_case("rpc/two", {finding("RPC-1"), finding("RPC-1"), finding("")}));
  CHECK(out->str() == "fail rpc/two (12.3 ms): RPC-1, wrong-frame\n");
}

TEST_CASE("where there is no terminal nothing is erased and nothing is coloured") {
  CHECK(count_controls(print(passed_run(), {})) == 0);
}

TEST_CASE("the live line is cut to the terminal and erased before anything else") {
  auto out = std::make_shared<std::ostringstream>();
  ConsoleOptions options;
  options.live = true;
  options.columns = 12;
  Console console(out, options);

  console.on_run_begin(run::RunResult(), 2);
  out->str("");
  console.on_case_begin("rpc/one");
  CHECK(out->str() == "\r\x1b[2K[0/2] rpc/o");

  out->str("");
  console.on_case_end(failed_case("rpc/one", {}));
  CHECK(out->str() ==
        "\r\x1b[2K"
        "fail rpc/one (12.3 ms)\n\r\x1b[2K[1/2] 1 fai");
}

TEST_CASE("colours are in the words of verdicts when asked for") {
  ConsoleOptions options;
  options.color = true;

  CHECK(holds(print(passed_run(), options), "\x1b[1;32mconformant\x1b[0m to rpc 1"));
}

TEST_CASE("a conformant run says so with its exit code") {
  const std::string text = print(passed_run(), {});

  CHECK(holds(text, "\nconformant to rpc 1, profile full\nexit code 0: "));
  CHECK_FALSE(holds(text, "NOT conformant"));
}

TEST_CASE("time that touchstone added is told, also by requirement") {
  auto run = passed_run();
  run.wall_us = 2'000'000;
  run.unit_wait_us = 3'500'000;  // side by side
  run.added_us = 500'000;

  CHECK(holds(print(run, {}), "2.00 s, of which touchstone added 0.50 s; 2.00 s for each of 1"));
}

TEST_CASE("a unit that never started is one paragraph") {
  auto run = failed_run({failed_case("rpc/probe", {finding("")})}, {});
  run.never_started = true;
  run.requirements = {requirement("RPC-1", Verdict::kNotObserved)};

  const std::string text = print(run, {});

  CHECK(holds(text, "the unit never started: ./unit\n"));
  CHECK_FALSE(holds(text, "Summary"));
}

TEST_CASE(
    "expected failures, what became of expectations and our own troubles are told at the end") {
  auto known = requirement("RPC-1", Verdict::kFail);
  known.expected = true;
  known.reason = "fixed in the next release";
  auto run = failed_run({}, {known});
  run::ExpectationOutcome stale;
  stale.expectation.requirement = "RPC-2";
  stale.expectation.at = "known.yaml:4:3";
  stale.state = run::ExpectationState::kNoLongerFails;
  stale.text = "no longer fails";
  run.expectations = {stale};
  run.troubles = {"out/one.jsonl: cannot write: No space left on device"};

  const std::string text = print(run, {});

  CHECK(holds(text, "  expected       RPC-1: fixed in the next release\n"));
  CHECK_FALSE(holds(text, "but for"));
  run.conformant = true;
  CHECK(holds(print(run, {}), ", but for 1 expected failure\n"));
  CHECK(holds(text, "  unexpected     RPC-2 no longer fails (known.yaml:4:3)\n"));
  CHECK(holds(text, "  trouble        out/one.jsonl: cannot write: No space left on device\n"));
}

}  // namespace
}  // namespace touchstone::reports
