// Results held against each other: what counts as a difference, and what cannot be compared.
#include "run/compare_results.h"

#include "support/catch.h"

namespace touchstone::compare_results_test {

using record::Verdict;

namespace {

run::RequirementResult requirement(const std::string& id, Verdict verdict,
                                   const std::string& pointer = "") {
  run::RequirementResult one;
  one.id = id;
  one.verdict = verdict;
  if (pointer.empty()) return one;
  one.finding_case = "toy/a";
  one.finding.kind = record::FindingKind::kWrongFrame;
  one.finding.requirement = id;
  one.finding.pointer = pointer;
  return one;
}

run::NamedResult named(const std::string& name, std::vector<run::RequirementResult> requirements) {
  run::NamedResult one;
  one.name = name;
  one.result.contract = "toy";
  one.result.requirements = std::move(requirements);
  return one;
}

}  // namespace

TEST_CASE("results differ in verdicts, in ways of failing, and in what they look at") {
  const auto comparison =
      run::compare_results({named("a", {requirement("TOY-001", Verdict::kPass),
                                        requirement("TOY-002", Verdict::kFail, "/id"),
                                        requirement("TOY-003", Verdict::kFail, "/items/3"),
                                        requirement("TOY-004", Verdict::kPass)}),
                            named("b", {requirement("TOY-001", Verdict::kFail, "/id"),
                                        requirement("TOY-002", Verdict::kFail, "/text"),
                                        requirement("TOY-003", Verdict::kFail, "/items/7"),
                                        requirement("TOY-005", Verdict::kPass)})});

  REQUIRE(comparison.ok());
  std::string differing;
  for (const run::ComparedRow& row : comparison->rows) {
    if (row.differs()) differing += row.id + " ";
  }
  CHECK(differing == "TOY-001 TOY-002 TOY-004 TOY-005 ");
  CHECK_FALSE(comparison->rows[3].cells[1].verdict.has_value());
  CHECK(comparison->rows[1].cells[1].signature == "wrong-frame TOY-002 toy/a - /text");
}

TEST_CASE("results of different contracts, or a single one, cannot be compared") {
  run::NamedResult other = named("b", {});
  other.result.contract = "other";

  CHECK(run::compare_results({named("a", {})}).error().code == base::ExitCode::kUsage);
  CHECK(base::to_string(run::compare_results({named("a", {}), other}).error()) ==
        "b: cannot compare: this is a result of other, and a one of toy (name results of one "
        "contract)");
}

}  // namespace touchstone::compare_results_test
