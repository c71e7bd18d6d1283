#include "record/finding.h"

#include <set>

#include "json/document.h"
#include "support/catch.h"

namespace touchstone::record {
namespace {

TEST_CASE("a finding is written with its members in one order") {
  const Finding finding{FindingKind::kWrongFrame,
                        "RPC-017",
                        "main.out",
                        42,
                        "s.yaml:3:5",
                        "the string \"a\"",
                        "\"b\"",
                        "/type",
                        "The frame is another."};

  CHECK(to_json(finding) ==
        R"({"kind":"wrong-frame","requirement":"RPC-017","process":"main.out","event":42,)"
        R"("step":"s.yaml:3:5","expected":"the string \"a\"","actual":"\"b\"",)"
        R"("pointer":"/type","explanation":"The frame is another."})");
}

TEST_CASE("what a finding does not have is left out") {
  CHECK(to_json(Finding{}) == R"({"kind":"harness","expected":"","actual":"","explanation":""})");
}

TEST_CASE("the first event of a recording is an event") {
  Finding finding;
  finding.event = 0;

  CHECK(to_json(finding).find(R"("event":0)") != std::string::npos);
}

TEST_CASE("a finding with any bytes is JSON") {
  Finding finding;
  finding.actual = "\xFF\x01\"";

  CHECK(json::Document::parse(to_json(finding)).ok());
}

TEST_CASE("a verdict is written with its requirements in the order of their ids") {
  CaseVerdict verdict;
  verdict.case_id = "rpc/first";
  verdict.verdict = Verdict::kFail;
  verdict.duration_us = 1500;
  verdict.requirements["RPC-010"] = {3, 1};
  verdict.requirements["RPC-002"] = {1, 0};
  verdict.findings.resize(2);

  CHECK(to_json(verdict) ==
        R"({"case":"rpc/first","verdict":"fail","duration_us":1500,"requirements":[)"
        R"({"id":"RPC-002","subjects":1,"failures":0},{"id":"RPC-010","subjects":3,"failures":1}],)"
        R"("findings":[{"kind":"harness","expected":"","actual":"","explanation":""},)"
        R"({"kind":"harness","expected":"","actual":"","explanation":""}]})");
}

TEST_CASE("a verdict on time alone says so") {
  CaseVerdict verdict;
  verdict.only_time = true;

  CHECK(to_json(verdict) ==
        R"({"case":"","verdict":"not-observed","only_time":true,"duration_us":0,)"
        R"("requirements":[],"findings":[]})");
}

TEST_CASE("no two kinds of finding and no two verdicts share a word") {
  std::set<std::string_view> words;
  for (int i = 0; i <= static_cast<int>(FindingKind::kHarness); ++i) {
    words.insert(to_string(static_cast<FindingKind>(i)));
  }
  CHECK(words.size() == static_cast<std::size_t>(FindingKind::kHarness) + 1);

  words.clear();
  for (int i = 0; i <= static_cast<int>(Verdict::kHarnessError); ++i) {
    words.insert(to_string(static_cast<Verdict>(i)));
  }
  CHECK(words.size() == static_cast<std::size_t>(Verdict::kHarnessError) + 1);
}

}  // namespace
}  // namespace touchstone::record
