// Expectations: what they cover, and how each of them is found to have rotted.
#include "run/fold.h"
#include "run/signature.h"
#include "support/catch.h"
#include "support/toy.h"

namespace touchstone::expectations_test {

using record::FindingKind;
using record::Verdict;
using State = run::ExpectationState;

namespace {

record::Finding wrong(const std::string& requirement, const std::string& pointer = "/text",
                      FindingKind kind = FindingKind::kWrongFrame) {
  record::Finding finding;
  finding.kind = kind;
  finding.requirement = requirement;
  finding.process = "main";
  finding.pointer = pointer;
  return finding;
}

run::CaseResult tested(const std::string& id, const std::vector<record::Finding>& findings) {
  run::CaseResult result;
  result.id = id;
  run::Attempt attempt;
  attempt.verdict.case_id = id;
  attempt.verdict.verdict = findings.empty() ? Verdict::kPass : Verdict::kFail;
  for (const char* one :
       {"TOY-001", "TOY-002", "TOY-003", "TOY-004", "TOY-005", "TOY-006", "TOY-007", "TOY-009"}) {
    attempt.verdict.requirements[one].subjects = 1;
  }
  for (const record::Finding& one : findings) {
    if (!one.requirement.empty()) attempt.verdict.requirements[one.requirement] = {1, 1};
  }
  attempt.verdict.findings = findings;
  result.attempts.push_back(attempt);
  run::settle_case(result);
  return result;
}

run::FoldOptions expecting(std::vector<run::Expectation> entries) {
  run::FoldOptions options;
  options.expectations = std::move(entries);
  options.here = {"linux", "unit 1.2.3", "2026-06-15"};
  return options;
}

run::Expectation entry(const std::string& requirement, std::vector<std::string> signatures = {}) {
  run::Expectation made;
  made.requirement = requirement;
  made.signatures = std::move(signatures);
  made.reason = "known";
  return made;
}

run::RunResult folded(std::vector<run::CaseResult> cases, const run::FoldOptions& options) {
  const testing::Toy toy = testing::load_toy();
  run::RunResult result;
  result.cases = std::move(cases);
  run::fold(result, *toy.contract, toy.contract->profiles.at("full"), options);
  return result;
}

const std::string kSignature = "wrong-frame TOY-003 toy/a main /text";

}  // namespace

TEST_CASE("a signature that a report prints is one") {
  CHECK_FALSE(run::problem_of_signature(kSignature));
  CHECK_FALSE(run::problem_of_signature(run::signature_of_silence("TOY-001")));
}

TEST_CASE("a signature of a kind that no finding has is none, and the right word is told") {
  const auto problem = run::problem_of_signature("wrong-frme TOY-003 toy/a main /text");

  REQUIRE(problem);
  CHECK(problem->what == "there is no kind of finding \"wrong-frme\"");
  CHECK(problem->hint == "did you mean \"wrong-frame\"?");
}

TEST_CASE("a signature has five words") {
  CHECK(run::problem_of_signature("wrong-frame TOY-003 toy/a main"));
  CHECK(run::problem_of_signature("wrong-frame  toy/a main /text"));
  CHECK(run::problem_of_signature(""));
}

TEST_CASE("a signature has no index, no id and no position in a file") {
  record::Finding one = wrong("TOY-003", "/messages/3/call_8f2Kd81bQ7zLm2/name");
  one.process = "helper-12";
  one.step = "suite.yaml:3:4";
  one.event = 12;
  record::Finding other = wrong("TOY-003", "/messages/14/call_91xYtr5542aPPq/name");
  other.process = "helper-9";
  other.step = "suite.yaml:30:4";

  CHECK(run::signature_of(one, "toy/a") == "wrong-frame TOY-003 toy/a helper-# /messages/*/*/name");
  CHECK(run::signature_of(one, "toy/a") == run::signature_of(other, "toy/a"));
}

TEST_CASE("a signature is one short line of printable ASCII whatever the unit said") {
  const std::string hostile = "/a b\n\x1b[m\xff%" + std::string(100'000, 'x');

  const std::string signature = run::signature_of(wrong("", hostile), "toy/a");

  CHECK(signature.size() < 300);
  CHECK(signature.starts_with("wrong-frame - toy/a main /a%20b%0A%1B[m%FF%25x"));
  CHECK(signature != run::signature_of(wrong("", hostile + "y"), "toy/a"));
}

TEST_CASE("an expected failure keeps its verdict and changes only the exit code") {
  const auto result = folded({tested("toy/a", {wrong("TOY-003")}), tested("toy/b", {})},
                             expecting({entry("TOY-003", {kSignature})}));

  CHECK(result.requirements[2].verdict == Verdict::kFail);
  CHECK(result.requirements[2].expected);
  CHECK(result.cases.front().expected);
  CHECK(result.expectations.front().state == State::kFailed);
}

TEST_CASE("an entry without signature covers every way of failing") {
  const auto result =
      folded({tested("toy/a", {wrong("TOY-003")}), tested("toy/b", {wrong("TOY-003", "/other")})},
             expecting({entry("TOY-003")}));

  CHECK(result.requirements[2].expected);
  CHECK(result.expectations.front().state == State::kFailed);
}

TEST_CASE("an entry that no longer fails makes the run fail") {
  const auto result = folded({tested("toy/a", {})}, expecting({entry("TOY-003")}));

  CHECK(result.expectations.front().state == State::kNoLongerFails);
  CHECK(result.stale_expectations == std::vector<std::string>{"TOY-003"});
  CHECK(result.exit_code == base::ExitCode::kNotConformant);
}

TEST_CASE("one of several signatures that no longer occurs makes the run fail") {
  const auto result = folded({tested("toy/a", {wrong("TOY-003")})},
                             expecting({entry("TOY-003", {kSignature, "hung TOY-003 toy/a - -"})}));

  CHECK(result.requirements[2].expected);
  CHECK(result.expectations.front().state == State::kNoLongerFails);
  CHECK(result.expectations.front().text == "no longer fails as hung TOY-003 toy/a - -");
}

TEST_CASE("an entry that fails differently makes the run fail and covers nothing new") {
  const auto result = folded({tested("toy/a", {wrong("TOY-003", "/id")})},
                             expecting({entry("TOY-003", {kSignature})}));

  CHECK_FALSE(result.requirements[2].expected);
  CHECK_FALSE(result.cases.front().expected);
  CHECK(result.expectations.front().state == State::kDiffers);
  CHECK(result.expectations.front().text ==
        "fails differently: wrong-frame TOY-003 toy/a main /id");
}

TEST_CASE("a second failure beside an expected one is not covered") {
  const auto result =
      folded({tested("toy/a", {wrong("TOY-003")}), tested("toy/b", {wrong("TOY-003")})},
             expecting({entry("TOY-003", {kSignature})}));

  CHECK_FALSE(result.requirements[2].expected);
  CHECK(result.cases.front().expected);
  CHECK_FALSE(result.cases.back().expected);
  CHECK(result.expectations.front().state == State::kDiffers);
}

TEST_CASE("an entry holds on its last day and not on the next") {
  run::Expectation dated = entry("TOY-003");
  const auto state_on = [&](const std::string& expires) {
    dated.expires = expires;
    const auto result = folded({tested("toy/a", {wrong("TOY-003")})}, expecting({dated}));
    CHECK(result.requirements[2].expected == (result.expectations.front().state == State::kFailed));
    return result.expectations.front().state;
  };

  CHECK(state_on("2026-06-15") == State::kFailed);
  CHECK(state_on("2026-06-14") == State::kExpired);
}

TEST_CASE("an entry for what does not apply matches nothing and makes the run fail") {
  const auto result = folded({tested("toy/a", {})}, expecting({entry("TOY-010")}));

  CHECK(result.expectations.front().state == State::kMatchesNothing);
  CHECK(run::blocks(result.expectations.front().state));
}

TEST_CASE("a narrowed run cannot say that an entry no longer fails") {
  run::FoldOptions options = expecting({entry("TOY-003")});
  options.partial = true;

  const auto result = folded({tested("toy/a", {})}, options);

  CHECK(result.expectations.front().state == State::kNotAsked);
  CHECK(result.conformant);
}

TEST_CASE("an entry whose condition does not hold says nothing here") {
  run::Expectation elsewhere = entry("TOY-003");
  elsewhere.when.os = {"plan9"};
  run::Expectation later = entry("TOY-003");
  later.when.unit_version = run::VersionRange::parse(">=1.3");
  run::Expectation here = entry("TOY-003");
  here.when.os = {"linux"};
  here.when.unit_version = run::VersionRange::parse(">=1.2 <1.3");

  const auto result =
      folded({tested("toy/a", {wrong("TOY-003")})}, expecting({elsewhere, later, here}));

  CHECK(result.expectations[0].state == State::kElsewhere);
  CHECK(result.expectations[1].state == State::kElsewhere);
  CHECK(result.expectations[2].state == State::kFailed);
}

TEST_CASE("a flaky entry may fail and may pass, and is told both times") {
  run::Expectation flaky = entry("TOY-003");
  flaky.flaky = true;

  const auto failed = folded({tested("toy/a", {wrong("TOY-003")})}, expecting({flaky}));
  const auto passed = folded({tested("toy/a", {})}, expecting({flaky}));

  CHECK(failed.requirements[2].expected);
  CHECK(failed.expectations.front().state == State::kFailed);
  CHECK(passed.expectations.front().state == State::kPassed);
  CHECK_FALSE(run::blocks(passed.expectations.front().state));
}

TEST_CASE("a case entry covers what fails in that case and nothing else") {
  run::Expectation of_case;
  of_case.case_id = "toy/a";
  of_case.reason = "known";

  const auto alone = folded({tested("toy/a", {wrong("TOY-003"), wrong("")}), tested("toy/b", {})},
                            expecting({of_case}));
  const auto both =
      folded({tested("toy/a", {wrong("TOY-003")}), tested("toy/b", {wrong("TOY-003")})},
             expecting({of_case}));

  CHECK(alone.requirements[2].expected);
  CHECK(alone.cases.front().expected);
  CHECK_FALSE(both.requirements[2].expected);
  CHECK(both.exit_code == base::ExitCode::kNotConformant);
}

TEST_CASE("a case entry with a signature leaves what a requirement is blamed for to that one") {
  run::Expectation of_case;
  of_case.case_id = "toy/a";
  of_case.reason = "known";
  of_case.signatures = {"wrong-frame - toy/a main /text"};
  const auto state = [&](const std::vector<record::Finding>& findings) {
    return folded({tested("toy/a", findings)}, expecting({of_case})).expectations.front().state;
  };

  CHECK(state({wrong(""), wrong("TOY-004")}) == State::kFailed);
  CHECK(state({wrong(""), wrong("", "/id")}) == State::kDiffers);
  CHECK(state({wrong("TOY-004")}) == State::kDiffers);
}

TEST_CASE("a requirement that was not observed can be expected to be") {
  std::vector<run::CaseResult> cases = {tested("toy/a", {})};
  cases.front().attempts.front().verdict.requirements.erase("TOY-005");

  const auto result = folded(cases, expecting({entry("TOY-005", {"not-observed TOY-005 - - -"})}));

  CHECK(result.expectations.front().state == State::kFailed);
  CHECK(result.requirements[4].expected);
}

}  // namespace touchstone::expectations_test
