#include "reports/github.h"

#include <algorithm>

#include "base/text.h"
#include "support/catch.h"
#include "testing.h"

namespace touchstone::reports {
namespace {

using testing::failed_case;
using testing::failed_run;
using testing::finding;
using testing::holds;

// The words of all commands in the text.
std::vector<std::string> commands(const std::string& text) {
  std::vector<std::string> found;
  for (const std::string_view line : base::split(text, '\n')) {
    if (line.empty()) continue;
    REQUIRE(line.starts_with("::"));
    found.emplace_back(line.substr(2, line.find(' ') - 2));
  }
  return found;
}

TEST_CASE("a hostile unit gives no command of its own") {
  auto run = testing::hostile_run();
  auto& bad = run.cases.front().attempts.front().verdict.findings.front();
  bad.explanation = "x\n::set-output name=a::b\r::stop-commands::c ##[error]d ##vso[task]e";

  const std::string text = to_github(run);

  CHECK(commands(text) == std::vector<std::string>{"error", "error"});
  CHECK_FALSE(holds(text, "##["));
  CHECK_FALSE(holds(text, "##vso["));
  CHECK(testing::count_controls(text) == 0);
}

TEST_CASE("an annotation stands where the step of the case does") {
  auto bad = finding("RPC-1");
  bad.step = "suites/a,b.yaml:12:7";

  const std::string text = to_github(failed_run({failed_case("rpc/one", {bad})}, {}));

  CHECK(text.starts_with("::error file=suites/a%2Cb.yaml,line=12,col=7,title=RPC-1 in rpc/one::"));
}

TEST_CASE("a SHOULD is a warning unless the run is strict") {
  auto warned = testing::requirement("RPC-1", record::Verdict::kWarn);
  warned.level = contract::Level::kShould;
  auto run = failed_run({failed_case("rpc/one", {finding("RPC-1")})}, {warned});
  CHECK(commands(to_github(run)).front() == "warning");

  run.strict = true;

  CHECK(commands(to_github(run)).front() == "error");
}

TEST_CASE("failures past those that GitHub shows are counted") {
  std::vector<run::CaseResult> cases;
  for (int i = 0; i < 12; ++i) {
    cases.push_back(failed_case("rpc/" + std::to_string(i), {finding("RPC-" + std::to_string(i))}));
  }

  const std::string text = to_github(failed_run(cases, {}));

  CHECK(commands(text).size() == kMostAnnotations + 2);
  CHECK(holds(text, "and 3 more failures"));
}

TEST_CASE("a conformant run annotates nothing") {
  run::RunResult run;
  run.conformant = true;

  CHECK(to_github(run).empty());
}

}  // namespace
}  // namespace touchstone::reports
