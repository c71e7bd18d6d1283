// The second step of the judge: from cases to requirements and an exit code.
#include "run/fold.h"

#include "support/catch.h"
#include "support/toy.h"

using namespace touchstone;
using record::FindingKind;
using record::Verdict;

namespace {

run::CaseResult passing(const std::string& id, const std::vector<std::string>& requirements) {
  run::CaseResult result;
  result.id = id;
  run::Attempt attempt;
  attempt.verdict.case_id = id;
  attempt.verdict.verdict = Verdict::kPass;
  for (const std::string& one : requirements) attempt.verdict.requirements[one].subjects = 1;
  result.attempts.push_back(attempt);
  run::settle_case(result);
  return result;
}

run::CaseResult failing(const std::string& id, const std::string& requirement,
                        FindingKind kind = FindingKind::kWrongFrame) {
  run::CaseResult result = passing(id, {});
  record::CaseVerdict& verdict = result.attempts.front().verdict;
  verdict.verdict = kind == FindingKind::kTooSlow ? Verdict::kInconclusive : Verdict::kFail;
  verdict.only_time = kind == FindingKind::kTooSlow;
  record::Finding finding;
  finding.kind = kind;
  finding.requirement = requirement;
  verdict.findings.push_back(finding);
  if (!requirement.empty()) verdict.requirements[requirement] = {1, 1};
  run::settle_case(result);
  return result;
}

run::RunResult folded(std::vector<run::CaseResult> cases, run::FoldOptions options = {}) {
  const testing::Toy toy = testing::load_toy();
  run::RunResult result;
  result.cases = std::move(cases);
  run::fold(result, *toy.contract, toy.contract->profiles.at("full"), options);
  return result;
}

const run::RequirementResult& of(const run::RunResult& result, const std::string& id) {
  for (const run::RequirementResult& one : result.requirements) {
    if (one.id == id) return one;
  }
  FAIL("no requirement " << id);
  return result.requirements.front();
}

const std::vector<std::string> kAll = {"TOY-001", "TOY-002", "TOY-003", "TOY-004",
                                       "TOY-005", "TOY-006", "TOY-007", "TOY-009"};

}  // namespace

TEST_CASE("a unit is conformant when every requirement was observed and none failed") {
  const run::RunResult result = folded({passing("toy/a", kAll)});

  CHECK(result.conformant);
  CHECK(result.exit_code == base::ExitCode::kConformant);
  CHECK(result.counts.at("pass") == static_cast<int>(kAll.size()));
}

TEST_CASE("one failure of a MUST in one case is not conformant, and the first finding is kept") {
  const run::RunResult result = folded({passing("toy/a", kAll), failing("toy/b", "TOY-003")});

  CHECK(result.exit_code == base::ExitCode::kNotConformant);
  CHECK(of(result, "TOY-003").verdict == Verdict::kFail);
  CHECK(of(result, "TOY-003").finding_case == "toy/b");
  CHECK(of(result, "TOY-001").verdict == Verdict::kPass);
}

TEST_CASE("a failure of a SHOULD warns, and blocks only when that is asked for") {
  run::FoldOptions strict;
  strict.strict = true;
  auto cases = [] {
    return std::vector<run::CaseResult>{passing("toy/a", kAll), failing("toy/b", "TOY-004")};
  };

  CHECK(of(folded(cases()), "TOY-004").verdict == Verdict::kWarn);
  CHECK(folded(cases()).conformant);
  CHECK_FALSE(folded(cases(), strict).conformant);
}

TEST_CASE("a requirement that nothing brought about blocks a whole run but not a narrowed one") {
  run::FoldOptions partial;
  partial.partial = true;

  const run::RunResult whole = folded({passing("toy/a", {"TOY-001"})});
  const run::RunResult narrowed = folded({passing("toy/a", {"TOY-001"})}, partial);
  CHECK(narrowed.requirements.size() == 1);

  CHECK(of(whole, "TOY-003").verdict == Verdict::kNotObserved);
  CHECK(whole.exit_code == base::ExitCode::kNotConformant);
  CHECK(narrowed.conformant);
}

TEST_CASE("a requirement that was not observed names the case that failed before it") {
  const run::RunResult result = folded({failing("toy/b", "TOY-001")});

  CHECK(of(result, "TOY-003").reason.find("toy/b") != std::string::npos);
}

TEST_CASE("only time is inconclusive with an exit code of its own") {
  const run::RunResult result =
      folded({passing("toy/a", kAll), failing("toy/b", "TOY-003", FindingKind::kTooSlow)});

  CHECK(of(result, "TOY-003").verdict == Verdict::kInconclusive);
  CHECK(result.exit_code == base::ExitCode::kInconclusive);
}

TEST_CASE("a case that was late once and then passed alone is flagged and passes") {
  run::CaseResult result = failing("toy/b", "TOY-003", FindingKind::kTooSlow);
  result.attempts.push_back(passing("toy/b", kAll).attempts.front());

  run::settle_case(result);

  CHECK(result.verdict == Verdict::kPass);
  CHECK(result.slow_once);
  CHECK(folded({result}).conformant);
}

TEST_CASE("a failure that names no requirement still blocks") {
  CHECK(folded({passing("toy/a", kAll), failing("toy/b", "")}).exit_code ==
        base::ExitCode::kNotConformant);
}

TEST_CASE("what fails in one of many repetitions is red with its rate") {
  run::CaseResult repeated = passing("toy/a", {"TOY-003"});
  repeated.repetitions = 4;
  for (int repetition = 2; repetition <= 4; ++repetition) {
    const bool wrong = repetition == 3;
    run::Attempt one = wrong ? failing("toy/a", "TOY-003").attempts.front()
                             : passing("toy/a", {"TOY-003"}).attempts.front();
    one.repetition = repetition;
    repeated.attempts.push_back(one);
  }
  run::settle_case(repeated);

  const run::RunResult result = folded({repeated, passing("toy/b", kAll)});

  CHECK(result.exit_code == base::ExitCode::kNotConformant);
  CHECK(result.cases.front().verdict == Verdict::kFail);
  CHECK(result.cases.front().last().repetition == 3);
  CHECK(of(result, "TOY-003").verdict == Verdict::kFail);
  CHECK(of(result, "TOY-003").failed_repetitions == 1);
  CHECK(of(result, "TOY-003").repetitions == 4);
  CHECK(of(result, "TOY-003").subjects == 5);
  CHECK(of(result, "TOY-002").repetitions == 0);
}

TEST_CASE("a repetition that was only late counts by its second attempt") {
  run::CaseResult repeated = failing("toy/a", "TOY-003", FindingKind::kTooSlow);
  repeated.repetitions = 2;
  run::Attempt second = passing("toy/a", {"TOY-003"}).attempts.front();
  second.repetition = 2;
  repeated.attempts.push_back(second);
  run::Attempt again = second;
  again.repetition = 1;
  repeated.attempts.push_back(again);
  run::settle_case(repeated);

  CHECK(repeated.verdict == Verdict::kPass);
  CHECK(repeated.slow_once);
  CHECK(repeated.counted().size() == 2);
}

TEST_CASE("a requirement does not apply once something was observed that its gate excludes") {
  const auto verdict = [](std::vector<run::CaseResult> cases) {
    return of(folded(std::move(cases)), "TOY-010").verdict;
  };

  CHECK(verdict({passing("toy/a", {"TOY-001"})}) == Verdict::kNotObserved);
  CHECK(verdict({passing("toy/a", {"TOY-010"})}) == Verdict::kPass);
  CHECK(verdict({failing("toy/b", "TOY-010")}) == Verdict::kFail);
  CHECK(verdict({passing("toy/a", {"TOY-004"}), failing("toy/b", "TOY-010")}) ==
        Verdict::kNotApplicable);
}

TEST_CASE("a requirement says where the contract states it, and what breaks without it") {
  const auto result = folded({passing("toy/one", kAll)});

  const run::RequirementResult& one = of(result, "TOY-001");
  CHECK(one.at.find("requirements.yaml:") != std::string::npos);
  CHECK_FALSE(one.breaks.empty());
  CHECK_FALSE(one.source.empty());
}

TEST_CASE("a result says whether it was asked for strictly") {
  run::FoldOptions options;
  options.strict = true;

  CHECK(folded({passing("toy/one", kAll)}, options).strict);
  CHECK_FALSE(folded({passing("toy/one", kAll)}).strict);
}
