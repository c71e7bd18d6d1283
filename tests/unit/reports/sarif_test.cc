#include "reports/sarif.h"

#include <algorithm>

#include "support/catch.h"
#include "testing.h"

namespace touchstone::reports {
namespace {

using testing::failed_case;
using testing::failed_run;
using testing::finding;

const Program kSarifProgram{"1.2.3", ""};

Document run_of(const run::RunResult& result) {
  return Document::parse(to_sarif(result, kSarifProgram))["runs"][0];
}

run::RunResult one_failure() {
  auto bad = finding("RPC-1");
  bad.step = "suites/my suite.yaml:12:7";
  auto failed = testing::requirement("RPC-1", record::Verdict::kFail);
  failed.at = "specs/rpc/requirements.yaml:40:3";
  return failed_run({failed_case("rpc/one", {bad})}, {failed});
}

TEST_CASE("a result points at the step and at the requirement") {
  const Document result = run_of(one_failure())["results"][0];

  const Document step = result["locations"][0]["physicalLocation"];
  CHECK(step["artifactLocation"]["uri"] == "suites/my%20suite.yaml");
  CHECK(step["region"]["startLine"] == 12);
  CHECK(step["region"]["startColumn"] == 7);
  const Document law = result["relatedLocations"][0]["physicalLocation"];
  CHECK(law["artifactLocation"]["uri"] == "specs/rpc/requirements.yaml");
  CHECK(law["region"]["startLine"] == 40);
}

TEST_CASE("every result names its rule by id and by index") {
  const Document run =
      run_of(failed_run({failed_case("rpc/one", {finding("RPC-9"), finding(""), finding("RPC-1")})},
                        {testing::requirement("RPC-1", record::Verdict::kFail)}));

  CHECK(run["results"].size() == 3);
  for (const Document& result : run["results"]) {
    const std::size_t index = result["ruleIndex"];
    CHECK(run["tool"]["driver"]["rules"][index]["id"] == result["ruleId"]);
  }
}

TEST_CASE("an expected failure is suppressed with its reason") {
  auto run = one_failure();
  run.requirements.front().expected = true;
  run.requirements.front().reason = "known since 2.0";

  const Document result = run_of(run)["results"][0];

  CHECK(result["suppressions"][0]["justification"] == "known since 2.0");
}

TEST_CASE("a MUST that a whole run did not see is open") {
  const Document result = run_of(
      failed_run({}, {testing::requirement("RPC-1", record::Verdict::kNotObserved)}))["results"][0];

  CHECK(result["kind"] == "open");
  CHECK(result["level"] == "none");
}

TEST_CASE("a stopped run did not execute successfully") {
  auto run = one_failure();
  CHECK(run_of(run)["invocations"][0]["executionSuccessful"] == true);

  run.interrupted = true;

  CHECK(run_of(run)["invocations"][0]["executionSuccessful"] == false);
}

TEST_CASE("hostile text stays text in ASCII of bounded length") {
  const std::string text = to_sarif(testing::hostile_run(), kSarifProgram);

  CHECK(Document::parse(text)["runs"][0]["results"].size() == 1);
  CHECK(std::all_of(text.begin(), text.end(),
                    [](char c) { return c == '\n' || (c >= ' ' && c <= '\x7E'); }));
  CHECK(text.size() < 64 * 1024);
}

}  // namespace
}  // namespace touchstone::reports
