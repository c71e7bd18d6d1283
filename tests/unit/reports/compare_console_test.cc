// What a comparison says to a person.
#include "reports/compare_console.h"

#include "support/catch.h"
#include "testing.h"

namespace touchstone::reports {
namespace {

run::NamedResult compared(std::string name, run::RequirementResult one) {
  run::NamedResult made;
  made.name = std::move(name);
  made.result.contract = "rpc";
  made.result.requirements = {std::move(one)};
  return made;
}

run::RequirementResult compared_failure(const std::string& text) {
  run::RequirementResult made = testing::requirement("RPC-1", record::Verdict::kFail);
  made.says = text;
  made.finding_case = "rpc/one";
  made.finding = testing::finding("RPC-1");
  made.finding.actual = text;
  return made;
}

std::shared_ptr<const record::Recording> no_recording(std::size_t, const std::string&) {
  return nullptr;
}

TEST_CASE("a comparison shows what differs, and the first finding of each") {
  const auto comparison = run::compare_results(
      {compared("a.json", testing::requirement("RPC-1", record::Verdict::kPass)),
       compared("b.json", compared_failure("It answers."))});
  REQUIRE(comparison.ok());

  const std::string text = tell_comparison(*comparison, {"a.json", "b.json"}, no_recording);

  CHECK(testing::holds(text, "1 of 1 requirements of rpc differ\n"));
  CHECK(testing::holds(text, "RPC-1           pass            fail\n"));
  CHECK(testing::holds(text, "A pass\nB fail in rpc/one\n"));
}

TEST_CASE("equal results have nothing to show") {
  const auto comparison = run::compare_results(
      {compared("a", compared_failure("x")), compared("b", compared_failure("y"))});
  REQUIRE(comparison.ok());

  CHECK(testing::holds(tell_comparison(*comparison, {"a", "b"}, no_recording),
                       "0 of 1 requirements"));
}

TEST_CASE("hostile text does not break out of a comparison") {
  const std::string hostile = "\x1b[31m\n\rfail\xc2\x9b";
  const auto comparison =
      run::compare_results({compared("a", testing::requirement("RPC-1", record::Verdict::kPass)),
                            compared("b", compared_failure(hostile))});
  REQUIRE(comparison.ok());

  CHECK(testing::count_controls(tell_comparison(*comparison, {hostile, hostile}, no_recording)) ==
        0);
}

}  // namespace
}  // namespace touchstone::reports
