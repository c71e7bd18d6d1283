// What a liar's run is worth, and what makes the matrix red.
#include "run/kill_matrix.h"

#include "support/catch.h"

namespace touchstone::run {
namespace {

using record::Verdict;

RequirementResult row(const std::string& id, Verdict verdict,
                      contract::Level level = contract::Level::kMust) {
  RequirementResult result;
  result.id = id;
  result.level = level;
  result.verdict = verdict;
  return result;
}

RunResult run_of(std::vector<RequirementResult> rows) {
  RunResult result;
  result.requirements = std::move(rows);
  result.conformant = true;
  return result;
}

contract::Liar liar(std::vector<std::string> breaks) {
  contract::Liar one;
  one.fault = "liar";
  one.breaks = std::move(breaks);
  return one;
}

std::vector<Offence::Kind> kinds(const KillMatrix& matrix) {
  std::vector<Offence::Kind> all;
  for (const Offence& one : matrix.offences) all.push_back(one.kind);
  return all;
}

const RunResult kHonest = run_of({row("A-1", Verdict::kPass)});
using Kinds = std::vector<Offence::Kind>;

TEST_CASE("a liar that fails what it declares is caught, and nothing is wrong") {
  const auto verdict = judge_liar(liar({"A-1"}), run_of({row("A-1", Verdict::kFail)}));

  const KillMatrix matrix = kill_matrix(kHonest, {verdict}, false);

  CHECK(matrix.requirements[0].by == std::vector<std::string>{"liar"});
  CHECK(kinds(matrix).empty());
  CHECK(matrix.exit_code == base::ExitCode::kConformant);
}

TEST_CASE("a liar that nothing catches survives, and the requirement kills nothing") {
  const auto verdict = judge_liar(liar({"A-1"}), run_of({row("A-1", Verdict::kPass)}));

  const KillMatrix matrix = kill_matrix(kHonest, {verdict}, false);

  CHECK(kinds(matrix) == Kinds{Offence::Kind::kSurvived, Offence::Kind::kKillsNothing});
  CHECK(matrix.exit_code == base::ExitCode::kNotConformant);
}

TEST_CASE("red and undeclared is a stray, unless it is allowed as well") {
  const RunResult result = run_of({row("A-1", Verdict::kFail), row("A-2", Verdict::kWarn)});
  contract::Liar allowed = liar({"A-1"});
  allowed.also["A-2"] = "the clock";

  CHECK(judge_liar(liar({"A-1"}), result).strays.size() == 1);
  CHECK(judge_liar(allowed, result).strays.empty());
  CHECK(judge_liar(allowed, result).sometimes == std::vector<std::string>{"A-2"});
}

TEST_CASE("a case that fails without blaming a requirement is a stray") {
  RunResult result = run_of({row("A-1", Verdict::kFail)});
  CaseResult one;
  one.id = "a/case";
  one.verdict = Verdict::kFail;
  one.attempts.emplace_back().verdict.findings.emplace_back();
  result.cases.push_back(one);

  const LiarVerdict verdict = judge_liar(liar({"A-1"}), result);

  REQUIRE(verdict.strays.size() == 1);
  CHECK(verdict.strays[0].case_id == "a/case");
}

TEST_CASE("a declared requirement that holds is told, and the liar is caught by the other") {
  const RunResult result = run_of({row("A-1", Verdict::kFail), row("A-2", Verdict::kPass)});
  const auto verdict = judge_liar(liar({"A-1", "A-2"}), result);

  CHECK(kinds(kill_matrix(kHonest, {verdict}, false)) == Kinds{Offence::Kind::kHeld});
}

TEST_CASE("what only time speaks against is neither a kill nor a survivor") {
  const auto verdict = judge_liar(liar({"A-1"}), run_of({row("A-1", Verdict::kInconclusive)}));

  const KillMatrix matrix = kill_matrix(kHonest, {verdict}, true);

  CHECK(kinds(matrix) == Kinds{Offence::Kind::kUnsure});
  CHECK(matrix.exit_code == base::ExitCode::kInconclusive);
}

TEST_CASE("more than thirty red rows are too many") {
  std::vector<RequirementResult> rows;
  std::vector<std::string> ids;
  for (std::size_t i = 0; i <= kMostRed; ++i) {
    ids.push_back("A-" + std::to_string(i));
    rows.push_back(row(ids.back(), Verdict::kFail));
  }
  const auto verdict = judge_liar(liar(ids), run_of(rows));

  CHECK(kinds(kill_matrix(kHonest, {verdict}, true)) == Kinds{Offence::Kind::kTooRed});
}

TEST_CASE("an honest unit that fails makes the matrix red") {
  RunResult honest = run_of({row("A-1", Verdict::kFail)});
  honest.conformant = false;

  CHECK(kinds(kill_matrix(honest, {}, true)) == Kinds{Offence::Kind::kHonest});
}

TEST_CASE("a MAY, an excluded and a gated requirement need no liar") {
  const RunResult honest =
      run_of({row("A-1", Verdict::kPass, contract::Level::kMay), row("A-2", Verdict::kExcluded),
              row("A-3", Verdict::kNotApplicable)});

  CHECK(kill_matrix(honest, {}, false).offences.empty());
}

TEST_CASE("the file of liars and their program know the same faults, with the same ids") {
  contract::Liars file;
  file.liars = {liar({"A-1"})};
  KillMatrix same;
  KillMatrix other;

  hold_against_list(same, file, {{"liar", std::vector<std::string>{"A-1"}}});
  hold_against_list(other, file, {{"liar", std::vector<std::string>{"A-2"}}, {"more", {}}});

  CHECK(kinds(same).empty());
  CHECK(kinds(other) == Kinds{Offence::Kind::kList, Offence::Kind::kList});
}

}  // namespace
}  // namespace touchstone::run
