#include "reports/tap.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "streamed.h"
#include "support/catch.h"
#include "testing.h"
#include "yaml/node.h"

namespace touchstone::reports {
namespace {

using testing::failed_case;
using testing::failed_run;
using testing::holds;
using testing::streamed;

// Everything that would be a test point of the outer level.
std::vector<std::string> points(const std::string& text) {
  std::vector<std::string> found;
  for (const std::string_view line : base::split(text, '\n')) {
    if (line.starts_with("ok ") || line.starts_with("not ok ")) found.emplace_back(line);
  }
  return found;
}

TEST_CASE("a plan promises the cases and the requirements") {
  const auto run = failed_run({failed_case("rpc/one", {})}, {});

  const std::string text = streamed<Tap>(run, true);

  CHECK(text.starts_with("TAP version 14\n"));
  CHECK(holds(text, "\n1..2\n"));
  CHECK(points(text) == std::vector<std::string>{"not ok 1 - rpc/one",
                                                 "ok 2 - requirements # SKIP none is scored"});
}

TEST_CASE("a hostile unit makes no test point, no directive and no bail out") {
  auto run = testing::hostile_run();
  run.cases.front().id = "rpc/one # SKIP\nBail out!";

  const std::string text = streamed<Tap>(run, true);

  CHECK(points(text).size() == 2);
  CHECK(points(text).front() == "not ok 1 - rpc/one \\# SKIP\\\\x0aBail out!");
  CHECK_FALSE(holds(text, "\nBail out!"));
  CHECK(testing::count_controls(text) == 0);
  CHECK(base::is_utf8(text));
  CHECK(text.size() < 256 * 1024);
}

TEST_CASE("the block of a failure is YAML, whatever the unit said") {
  const std::string text = streamed<Tap>(testing::hostile_run(), true);
  const std::size_t begin = text.find("  ---\n") + 6;

  const auto block =
      yaml::parse(text.substr(begin, text.find("  ...\n") - begin), "the block of a failure");

  REQUIRE(block.ok());
  CHECK(block->root.find("verdict")->scalar == "fail");
  CHECK(block->root.find("findings")->items.size() == 1);
  CHECK(block->root.find("frames")->items.size() > 1);
}

TEST_CASE("what is expected to fail is a TODO") {
  auto test = failed_case("rpc/one", {});
  test.expected = true;

  const std::string text = streamed<Tap>(failed_run({test}, {}), true);

  CHECK(points(text).front() == "not ok 1 - rpc/one # TODO an expectation covers it");
}

TEST_CASE("a stopped run bails out") {
  auto run = failed_run({failed_case("rpc/one", {})}, {});
  run.interrupted = true;
  run.planned_cases = 7;

  CHECK(streamed<Tap>(run, true).ends_with(
      "Bail out! interrupted before the end: 1 of 7 cases were run\n"));
}

}  // namespace
}  // namespace touchstone::reports
