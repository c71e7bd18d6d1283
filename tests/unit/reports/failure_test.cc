#include "reports/failure.h"

#include "support/catch.h"
#include "testing.h"

namespace touchstone::reports {
namespace {

using record::Verdict;
using testing::failed_case;
using testing::failed_run;
using testing::finding;
using testing::requirement;

TEST_CASE("a requirement has two blocks and a list of the other cases") {
  std::vector<run::CaseResult> cases;
  for (const char* id : {"a", "b", "c", "d"}) cases.push_back(failed_case(id, {finding("RPC-1")}));
  const auto run = failed_run(cases, {requirement("RPC-1", Verdict::kFail)});

  const auto failures = choose_failures(run);

  REQUIRE(failures.size() == 2);
  CHECK(failures[0].test->id == "a");
  CHECK(failures[0].more_cases.empty());
  CHECK(failures[1].test->id == "b");
  CHECK(failures[1].more_cases == std::vector<std::string>{"c", "d"});
  CHECK(failures[1].requirement == &run.requirements.front());
}

TEST_CASE("a requirement has one block in a case, however often it fails there") {
  const auto run = failed_run({failed_case("a", {finding("RPC-1"), finding("RPC-1")})},
                              {requirement("RPC-1", Verdict::kFail)});

  const auto failures = choose_failures(run);

  REQUIRE(failures.size() == 1);
  CHECK(failures[0].more_here == 1);
}

TEST_CASE("findings that blame nothing are told apart by what came") {
  record::Finding other = finding("");
  other.actual = "\"9\"";
  const auto run = failed_run({failed_case("a", {finding("")}), failed_case("b", {finding("")}),
                               failed_case("c", {finding("")}), failed_case("d", {other})},
                              {});

  const auto failures = choose_failures(run);

  REQUIRE(failures.size() == 3);
  CHECK(failures[1].more_cases == std::vector<std::string>{"c"});
  CHECK(failures[2].test->id == "d");
}

TEST_CASE("what is expected to fail has no block") {
  auto expected = failed_case("a", {finding("RPC-1")});
  expected.expected = true;
  auto known = requirement("RPC-2", Verdict::kFail);
  known.expected = true;
  const auto run = failed_run({expected, failed_case("b", {finding("RPC-2")})}, {known});

  CHECK(choose_failures(run).empty());
}

TEST_CASE("what only a MAY describes otherwise has no block") {
  auto may = requirement("RPC-1", Verdict::kNote);
  may.level = contract::Level::kMay;

  CHECK(choose_failures(failed_run({failed_case("a", {finding("RPC-1")})}, {may})).empty());
}

TEST_CASE("a requirement outside the profile has a block without its sentence") {
  const auto run = failed_run({failed_case("a", {finding("RPC-9")})}, {});

  const auto failures = choose_failures(run);

  REQUIRE(failures.size() == 1);
  CHECK(failures[0].requirement == nullptr);
}

}  // namespace
}  // namespace touchstone::reports
