#include "reports/junit.h"

#include <pugixml.hpp>

#include "base/text.h"
#include "support/catch.h"
#include "testing.h"

namespace touchstone::reports {
namespace {

using record::Verdict;
using testing::count_controls;
using testing::failed_case;
using testing::failed_run;
using testing::finding;
using testing::holds;
using testing::hostile_run;
using testing::requirement;

// The outcome element of the only test case of the suite number `suite`.
std::string outcome(const run::RunResult& run, const char* suite) {
  pugi::xml_document document;
  if (!document.load_string(to_junit(run).c_str())) return "no XML";
  const pugi::xml_node found =
      document.child("testsuites").find_child_by_attribute("testsuite", "name", suite);
  return found.child("testcase").first_child().name();
}

run::RunResult with_requirement(Verdict verdict, contract::Level level) {
  auto one = requirement("RPC-1", verdict);
  one.level = level;
  return failed_run({}, {one});
}

TEST_CASE("hostile text leaves the document well-formed and its structure alone") {
  const std::string text = to_junit(hostile_run());

  pugi::xml_document document;
  REQUIRE(document.load_string(text.c_str()));
  CHECK(count_controls(text) == 0);
  CHECK(base::is_utf8(text));
  CHECK(holds(text, "]]&gt;"));
  CHECK_FALSE(holds(text, "\xEF\xBF\xBF"));
  CHECK(document.select_nodes("/testsuites/testsuite/testcase").size() == 2);
  CHECK(document.select_nodes("//testcase").size() == 2);
  CHECK(text.size() < 128 * 1024);
}

TEST_CASE("a failed case is a failure with the finding, the frames and stderr") {
  auto test = failed_case("rpc/one", {finding("RPC-1", 1)});
  auto recording = std::make_shared<record::Recording>();
  recording->entries = {testing::bytes(1, "main.err", "oh no\n"),
                        testing::bytes(3, "main.out", "{\"id\":\"8\"}\n")};
  test.attempts.front().events = recording;
  pugi::xml_document document;
  REQUIRE(document.load_string(to_junit(failed_run({test}, {})).c_str()));

  const pugi::xml_node made = document.select_node("//testcase[@name='rpc/one']").node();

  CHECK(std::string(made.attribute("classname").value()) == "rpc");
  CHECK(std::string(made.attribute("time").value()) == "0.012");
  CHECK(std::string(made.child("failure").attribute("type").value()) == "wrong-frame");
  CHECK(std::string(made.child("failure").attribute("message").value()) ==
        "RPC-1 wrong-frame: the answer names another request");
  CHECK(holds(made.child("failure").text().get(), "expected  the string \"7\""));
  CHECK(holds(made.child("system-out").text().get(), "<- {\"id\":\"8\"}"));
  CHECK(holds(made.child("system-err").text().get(), "oh no"));
}

TEST_CASE("a case that is expected to fail is skipped") {
  auto test = failed_case("rpc/one", {finding("RPC-1")});
  test.expected = true;

  CHECK(outcome(failed_run({test}, {}), "rpc") == "skipped");
}

TEST_CASE("what only time speaks against is an error") {
  auto test = failed_case("rpc/one", {finding("RPC-1")});
  test.verdict = Verdict::kInconclusive;

  CHECK(outcome(failed_run({test}, {}), "rpc") == "error");
}

TEST_CASE("a warning passes with words") {
  const auto run = with_requirement(Verdict::kWarn, contract::Level::kShould);

  CHECK(outcome(run, "rpc requirements") == "system-out");
}

TEST_CASE("a warning is a failure in a strict run") {
  auto run = with_requirement(Verdict::kWarn, contract::Level::kShould);
  run.strict = true;

  CHECK(outcome(run, "rpc requirements") == "failure");
}

TEST_CASE("a run that was stopped is never green") {
  run::RunResult run = failed_run({}, {});
  run.interrupted = true;

  CHECK(outcome(run, "rpc") == "error");
}

TEST_CASE("a MUST that a whole run did not see is an error") {
  const auto run = with_requirement(Verdict::kNotObserved, contract::Level::kMust);

  CHECK(outcome(run, "rpc requirements") == "error");
}

TEST_CASE("what a part of a run did not see is skipped") {
  auto run = with_requirement(Verdict::kNotObserved, contract::Level::kMust);
  run.partial = true;

  CHECK(outcome(run, "rpc requirements") == "skipped");
}

TEST_CASE("a suite counts its test cases by outcome") {
  const auto run = failed_run({failed_case("a", {}), failed_case("b", {})}, {});
  pugi::xml_document document;
  REQUIRE(document.load_string(to_junit(run).c_str()));

  const pugi::xml_node suite = document.select_node("//testsuite[@name='rpc']").node();

  CHECK(suite.attribute("tests").as_int() == 2);
  CHECK(suite.attribute("failures").as_int() == 2);
  CHECK(suite.attribute("errors").as_int() == 0);
}

TEST_CASE("attempts are properties of the suite") {
  auto test = failed_case("rpc/one", {});
  test.attempts.push_back(test.attempts.front());
  test.attempts.back().verdict.verdict = Verdict::kPass;
  pugi::xml_document document;
  REQUIRE(document.load_string(to_junit(failed_run({test}, {})).c_str()));

  const pugi::xml_node made = document.select_node("//property[@name='attempts:rpc/one']").node();

  CHECK(std::string(made.attribute("value").value()) == "fail, pass");
}

}  // namespace
}  // namespace touchstone::reports
