// A baseline: what it takes up, what it keeps of the file before, and when it refuses.
#include "run/baseline.h"

#include "run/fold.h"
#include "run/read_expectations.h"
#include "support/catch.h"
#include "support/toy.h"

namespace touchstone::baseline_test {

using record::Verdict;

namespace {

const run::Circumstances kHere = {"linux", "1.2", "2026-06-15"};
const run::BaselineWords kWords = {"not looked into", "", "team", ""};

record::Finding wrong(const std::string& requirement, const std::string& pointer) {
  record::Finding finding;
  finding.kind = record::FindingKind::kWrongFrame;
  finding.requirement = requirement;
  finding.process = "main";
  finding.pointer = pointer;
  return finding;
}

run::RunResult failed_run(run::FoldOptions options = {}) {
  const testing::Toy toy = testing::load_toy();
  run::CaseResult test;
  test.id = "toy/a";
  run::Attempt attempt;
  attempt.verdict.verdict = Verdict::kFail;
  for (const char* one : {"TOY-001", "TOY-002", "TOY-004", "TOY-005", "TOY-006", "TOY-007"}) {
    attempt.verdict.requirements[one].subjects = 1;
  }
  attempt.verdict.requirements["TOY-003"] = {2, 2};
  attempt.verdict.requirements["TOY-004"] = {1, 1};
  attempt.verdict.findings = {wrong("TOY-003", "/id"), wrong("TOY-003", "/text \"x\": #"),
                              wrong("TOY-004", "/id"), wrong("", "/id")};
  test.attempts.push_back(attempt);
  run::settle_case(test);
  run::RunResult result;
  result.cases = {test};
  run::fold(result, *toy.contract, toy.contract->profiles.at("full"), options);
  return result;
}

std::vector<run::Expectation> read(const std::string& yaml) {
  const testing::Toy toy = testing::load_toy();
  auto expectations = run::read_expectations(yaml, "e.yaml", *toy.contract, {"toy/a"});
  INFO((expectations ? "" : base::to_string(expectations.error())));
  REQUIRE(expectations.ok());
  return *expectations;
}

std::vector<run::Expectation> baseline(const std::vector<run::Expectation>& before) {
  auto entries = run::baseline_of(failed_run(), before, kWords, kHere);
  REQUIRE(entries.ok());
  return *entries;
}

std::string refusal(const run::RunResult& result) {
  const auto entries = run::baseline_of(result, {}, kWords, kHere);
  return entries ? "" : entries.error().what;
}

}  // namespace

TEST_CASE("a run with its own baseline is conformant") {
  run::FoldOptions options;
  options.here = kHere;
  options.expectations = read(run::to_yaml(baseline({}), "known"));

  const run::RunResult result = failed_run(options);

  CHECK(result.conformant);
  CHECK(failed_run().exit_code == base::ExitCode::kNotConformant);
}

TEST_CASE("a baseline has what blocks, with every signature, and nothing else") {
  const auto entries = baseline({});

  REQUIRE(entries.size() == 3);
  CHECK(entries[0].requirement == "TOY-003");
  CHECK(entries[0].signatures ==
        std::vector<std::string>{"wrong-frame TOY-003 toy/a main /id",
                                 "wrong-frame TOY-003 toy/a main /text%20\"x\":%20#"});
  CHECK(entries[1].requirement == "TOY-009");
  CHECK(entries[1].signatures == std::vector<std::string>{"not-observed TOY-009 - - -"});
  CHECK(entries[2].case_id == "toy/a");
  CHECK(entries[2].reason == "not looked into");
}

TEST_CASE("a baseline keeps the words of entries, flaky ones, and those for elsewhere") {
  const auto before = read(
      "expected:\n"
      "  - {requirement: TOY-003, reason: known since 1.0, link: l, expires: 2026-01-01}\n"
      "  - {requirement: TOY-001, reason: gone}\n"
      "  - {requirement: TOY-001, reason: there, when: {os: plan9}}\n"
      "flaky:\n  - {requirement: TOY-009, reason: comes and goes}\n");

  const auto entries = baseline(before);

  REQUIRE(entries.size() == 4);
  CHECK(entries[0].reason == "known since 1.0");
  CHECK(entries[0].expires == "2026-01-01");
  CHECK(entries[0].signatures.size() == 2);
  CHECK(entries[1].case_id == "toy/a");
  CHECK(entries[2].when.os == std::vector<std::string>{"plan9"});
  CHECK(entries[3].flaky);
  CHECK(read(run::to_yaml(entries, "known")).size() == 4);
}

TEST_CASE("no baseline is made of a part of a run") {
  const auto with = [](auto change) {
    run::RunResult result = failed_run();
    change(result);
    return refusal(result);
  };

  CHECK(refusal(failed_run()) == "");
  CHECK(with([](auto& one) { one.partial = true; }).find("only a part") != std::string::npos);
  CHECK(with([](auto& one) { one.interrupted = true; }).find("interrupted") != std::string::npos);
  CHECK(with([](auto& one) { one.never_started = true; }).find("never started") !=
        std::string::npos);
  CHECK(with([](auto& one) { one.stopped_early = true; }).find("stopped") != std::string::npos);
  CHECK(with([](auto& one) {
          one.cases.front().verdict = Verdict::kHarnessError;
        }).find("could not be asked") != std::string::npos);
}

}  // namespace touchstone::baseline_test
