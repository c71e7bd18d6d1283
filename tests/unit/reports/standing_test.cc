// In what words a run says how a unit stands to its contract.
#include "reports/exit_meaning.h"

#include "support/catch.h"
#include "testing.h"

namespace touchstone::reports {
namespace {

using base::ExitCode;

run::RunResult ended(ExitCode code) {
  run::RunResult run;
  run.exit_code = code;
  run.conformant = code == ExitCode::kConformant;
  return run;
}

TEST_CASE("only what was judged is called conformant or not") {
  CHECK(standing(ended(ExitCode::kConformant)) == "conformant to");
  CHECK(standing(ended(ExitCode::kNotConformant)) == "NOT conformant to");
  CHECK(standing(ended(ExitCode::kCannotExecute)) == "not judged by");
  CHECK(standing(ended(ExitCode::kHarnessError)) == "not judged to the end by");
  CHECK(standing(ended(ExitCode::kInterrupted)) == "not judged to the end by");
  CHECK(standing(ended(ExitCode::kInconclusive)) == "not decided by");
}

TEST_CASE("what failed before an interruption still speaks against the unit") {
  run::RunResult run = ended(ExitCode::kInterrupted);
  run.requirements.push_back(testing::requirement("RPC-1", record::Verdict::kFail));

  CHECK(standing(run) == "NOT conformant to");
  run.requirements.front().expected = true;
  CHECK(standing(run) == "not judged to the end by");
}

TEST_CASE("a conformant unit whose report is missing is still called conformant") {
  run::RunResult run = ended(ExitCode::kHarnessError);
  run.conformant = true;

  CHECK(standing(run) == "conformant to");
  CHECK(exit_meaning(run).find("could be written") != std::string_view::npos);
}

}  // namespace
}  // namespace touchstone::reports
