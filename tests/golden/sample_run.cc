#include "golden/sample_run.h"

#include <chrono>
#include <memory>
#include <string>
#include <utility>

namespace touchstone::golden {
namespace {

using contract::Level;
using record::EventKind;
using record::Finding;
using record::FindingKind;
using record::Verdict;
using std::chrono::microseconds;

record::Event event(int us, EventKind kind, std::string lane, std::string text, int number = 0) {
  record::Event made;
  made.kind = kind;
  made.at = microseconds(us);
  made.process = "main";
  made.lane = std::move(lane);
  made.number = number;
  made.text = std::move(text);
  return made;
}

record::Deed write(int us, std::string text) {
  return {microseconds(us),        "write", "main", "main.in", std::move(text),
          "suites/rpc/ids.yaml:9", ""};
}

// A unit that answers the second of two requests with the id of the first, and says so on stderr.
std::shared_ptr<const record::Recording> recording() {
  auto made = std::make_shared<record::Recording>();
  made->entries = {
      event(900, EventKind::kStarted, "", "", 4711),
      event(4'100, EventKind::kBytes, "main.out", "{\"type\":\"ready\"}\n"),
      write(4'200, "{\"type\":\"ping\",\"id\":\"6\"}\n"),
      write(4'300, "{\"type\":\"ping\",\"id\":\"7\"}\n"),
      event(5'000, EventKind::kBytes, "main.err", "warning: \x1b[31mids get mixed up\x1b[0m\n"),
      event(6'700, EventKind::kBytes, "main.out",
            "{\"type\":\"pong\",\"id\":\"6\"}\n{\"type\":\"pong\",\"id\":\"8\",\"note\":"
            "\"\xE2\x80\xAE]]>\"}\n"),
      event(6'900, EventKind::kExited, "", "", 0),
  };
  return made;
}

Finding finding(std::string requirement, FindingKind kind) {
  Finding made;
  made.kind = kind;
  made.requirement = std::move(requirement);
  made.process = "main";
  made.event = 3;
  made.step = "suites/rpc/ids.yaml:12:7";
  made.expected = "the string \"7\"";
  made.actual = "\"8\"";
  made.pointer = "/id";
  made.explanation = "the answer names a request that was never sent";
  return made;
}

run::Attempt attempt(Verdict verdict, std::vector<Finding> findings) {
  run::Attempt made;
  made.verdict.verdict = verdict;
  made.verdict.duration_us = 7'200;
  made.verdict.requirements["RPC-001"] = {1, 0};
  for (const Finding& one : findings) {
    if (!one.requirement.empty()) made.verdict.requirements[one.requirement] = {2, 1};
  }
  made.verdict.findings = std::move(findings);
  if (verdict != Verdict::kPass) made.events = recording();
  return made;
}

run::CaseResult test(std::string id, Verdict verdict, std::vector<Finding> findings) {
  run::CaseResult made;
  made.id = std::move(id);
  made.title = "Two requests at once";
  made.file = "suites/rpc/ids.yaml:3";
  made.verdict = verdict;
  made.reproduce = "touchstone run rpc --only " + made.id + " -- ./my-runtime rpc";
  made.attempts.push_back(attempt(verdict, std::move(findings)));
  if (verdict != Verdict::kPass) {
    std::string name = made.id;
    name[name.find('/')] = '.';
    made.attempts.back().recording = "touchstone-out/" + name + ".jsonl";
  }
  return made;
}

run::RequirementResult requirement(std::string id, std::string family, Level level,
                                   Verdict verdict) {
  run::RequirementResult made;
  made.id = std::move(id);
  made.family = std::move(family);
  made.level = level;
  made.verdict = verdict;
  made.at = "specs/rpc/requirements.yaml:12:3";
  made.breaks = "A host takes the answer for that of another request.";
  made.source = {"S002"};
  made.says = "An answer carries the id of the request that it answers.";
  made.subjects = verdict == Verdict::kNotObserved ? 0 : 12;
  return made;
}

run::RequirementResult failed(std::string id, Level level, Verdict verdict, std::string in,
                              FindingKind kind) {
  auto made = requirement(id, "ids", level, verdict);
  made.cases = {in};
  made.finding_case = std::move(in);
  made.finding = finding(std::move(id), kind);
  return made;
}

run::RequirementResult for_reason(run::RequirementResult made, std::string reason) {
  made.reason = std::move(reason);
  return made;
}

run::ExpectationOutcome known(std::string requirement, run::ExpectationState state,
                              std::string text) {
  run::ExpectationOutcome made;
  made.expectation.requirement = std::move(requirement);
  made.expectation.reason = "known since 2.0, fixed in 2.2";
  made.expectation.at = "known.yaml:3:3";
  made.state = state;
  made.text = std::move(text);
  return made;
}

run::RunResult empty_run() {
  run::RunResult made;
  made.contract = "rpc";
  made.revision = "0.3.5";
  made.profile = "full";
  made.unit.argv = {"./my-runtime", "rpc"};
  made.unit.executable = "/opt/my-runtime";
  made.unit.version = "my-runtime 2.1";
  made.unit.digest = "sha256:" + std::string(64, 'a');
  made.machine = {
      "basic", {"pid-namespace is refused here: what leaves the tree is not seen."}, 1.3, 2, ""};
  made.wall_us = 1'250'000;
  made.unit_wait_us = 1'000'000;
  made.added_us = 250'000;
  made.planned_cases = 9;
  made.reports_note = "junit in out/touchstone.xml";
  return made;
}

void add_cases(run::RunResult& made) {
  using Findings = std::vector<Finding>;
  const Findings mixed = {finding("RPC-017", FindingKind::kWrongFrame),
                          finding("RPC-021", FindingKind::kOrder)};
  made.cases.push_back(test("rpc/ready", Verdict::kPass, {}));
  made.cases.push_back(test("rpc/ids", Verdict::kFail, mixed));
  for (const char* id : {"rpc/ids-b", "rpc/ids-c", "rpc/ids-d"}) {
    made.cases.push_back(
        test(id, Verdict::kFail, Findings{finding("RPC-017", FindingKind::kWrongFrame)}));
  }
  made.cases.push_back(test("rpc/late", Verdict::kInconclusive,
                            Findings{finding("RPC-018", FindingKind::kTooSlow)}));
  made.cases.back().attempts.push_back(made.cases.back().attempts.front());
  made.cases.push_back(test("rpc/late-once", Verdict::kPass, {}));
  made.cases.back().slow_once = true;
  made.cases.back().attempts.insert(made.cases.back().attempts.begin(),
                                    attempt(Verdict::kInconclusive, {}));
  made.cases.push_back(
      test("rpc/known", Verdict::kFail, Findings{finding("RPC-019", FindingKind::kSchema)}));
  made.cases.back().expected = true;
  made.cases.push_back(
      test("rpc/nameless", Verdict::kFail, Findings{finding("", FindingKind::kCrashed)}));
}

}  // namespace

run::RunResult conformant_run() {
  run::RunResult made = empty_run();
  made.machine.degraded.clear();
  made.machine.calibration = 1.0;
  made.cases = {test("rpc/ready", Verdict::kPass, {}), test("rpc/ids", Verdict::kPass, {})};
  made.requirements = {requirement("RPC-001", "ready", Level::kMust, Verdict::kPass),
                       requirement("RPC-017", "ids", Level::kMust, Verdict::kPass)};
  made.requirements.back().cases = {"rpc/ids"};
  made.counts = {{"pass", 2}};
  made.conformant = true;
  return made;
}

run::RunResult failed_run() {
  run::RunResult made = empty_run();
  add_cases(made);
  made.requirements = {
      requirement("RPC-001", "ready", Level::kMust, Verdict::kPass),
      failed("RPC-017", Level::kMust, Verdict::kFail, "rpc/ids", FindingKind::kWrongFrame),
      failed("RPC-018", Level::kMust, Verdict::kInconclusive, "rpc/late", FindingKind::kTooSlow),
      failed("RPC-019", Level::kMust, Verdict::kFail, "rpc/known", FindingKind::kSchema),
      failed("RPC-021", Level::kShould, Verdict::kWarn, "rpc/ids", FindingKind::kOrder),
      failed("RPC-022", Level::kMay, Verdict::kNote, "rpc/ids", FindingKind::kOrder),
      for_reason(requirement("RPC-030", "leaving", Level::kMust, Verdict::kNotObserved),
                 "the case rpc/ids failed before it"),
      for_reason(requirement("RPC-031", "leaving", Level::kShould, Verdict::kNotObserved),
                 "the case rpc/ids failed before it"),
      for_reason(requirement("RPC-032", "leaving", Level::kMust, Verdict::kNotApplicable),
                 "the unit keeps sessions"),
      for_reason(requirement("RPC-033", "leaving", Level::kMust, Verdict::kExcluded),
                 "no host can see it"),
  };
  made.requirements[3].expected = true;
  made.requirements[3].reason = "known since 2.0, fixed in 2.2";
  for (const auto& one : made.requirements) ++made.counts[std::string(to_string(one.verdict))];
  made.stale_expectations = {"RPC-002"};
  made.troubles = {"out/rpc.one.jsonl: cannot write: No space left on device"};
  made.expectations = {
      known("RPC-019", run::ExpectationState::kFailed, "failed, as expected"),
      known("RPC-002", run::ExpectationState::kNoLongerFails, "no longer fails"),
      known("RPC-001", run::ExpectationState::kPassed, "is flaky, and did not fail this time")};
  made.expectations.back().expectation.flaky = true;
  made.exit_code = base::ExitCode::kNotConformant;
  return made;
}

run::RunResult interrupted_run() {
  run::RunResult made = failed_run();
  made.interrupted = true;
  made.exit_code = base::ExitCode::kInterrupted;
  made.cases.resize(2);
  made.stale_expectations.clear();
  made.expectations.clear();
  return made;
}

run::RunResult strict_run() {
  run::RunResult made = failed_run();
  made.strict = true;
  return made;
}

run::RunResult never_started_run() {
  run::RunResult made = empty_run();
  Finding found = finding("", FindingKind::kExitedEarly);
  found.event = 4;
  found.pointer.clear();
  found.expected = "a ready frame";
  found.actual = "exit code 0";
  found.explanation = "the unit exited before it was ready";
  made.cases = {test("rpc/probe", Verdict::kFail, {found})};
  made.requirements = {requirement("RPC-001", "ready", Level::kMust, Verdict::kNotObserved)};
  made.counts = {{"not-observed", 1}};
  made.never_started = made.partial = true;
  made.exit_code = base::ExitCode::kNotConformant;
  return made;
}

}  // namespace touchstone::golden
