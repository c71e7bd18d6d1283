#include "reports/markdown.h"

#include "base/text.h"
#include "support/catch.h"
#include "testing.h"

namespace touchstone::reports {
namespace {

using testing::failed_case;
using testing::failed_run;
using testing::finding;
using testing::holds;

// The text without its fenced blocks of code.
std::string outside_code(const std::string& text) {
  std::string rest;
  std::string fence;
  for (const std::string_view line : base::split(text, '\n')) {
    if (fence.empty() && line.starts_with("```")) {
      fence = line.substr(0, line.find_first_not_of('`'));
    } else if (!fence.empty()) {
      if (line == fence) fence.clear();
    } else {
      rest += std::string(line) + "\n";
    }
  }
  CHECK(fence.empty());
  return rest;
}

TEST_CASE("what a unit said stands in code that it cannot leave") {
  auto bad = finding("RPC-1");
  bad.actual = "```` </details> <script>alert(1)</script> @everyone ![x](https://host/x.png)";
  auto failed = testing::requirement("RPC-1", record::Verdict::kFail);

  const std::string text = to_markdown(failed_run({failed_case("rpc/one", {bad})}, {failed}));

  CHECK(holds(text, "<script>"));
  CHECK_FALSE(holds(outside_code(text), "<script>"));
  CHECK_FALSE(holds(outside_code(text), "@everyone"));
  CHECK_FALSE(holds(outside_code(text), "host/x.png"));
}

TEST_CASE("hostile text leaves one details element and no controls") {
  const std::string text = to_markdown(testing::hostile_run());
  const std::string outside = outside_code(text);

  CHECK(testing::count_controls(text) == 0);
  CHECK(base::is_utf8(text));
  CHECK(outside.find("<details>") == outside.rfind("<details>"));
  CHECK_FALSE(holds(outside, "<!--\n"));
  CHECK(holds(outside, "&lt;/testcase&gt;"));
}

TEST_CASE("failures that do not fit are counted") {
  std::vector<run::CaseResult> cases;
  std::vector<run::RequirementResult> requirements;
  for (int i = 0; i < 400; ++i) {
    auto bad = finding("RPC-" + std::to_string(i));
    bad.explanation = std::string(900, 'x');
    bad.actual = bad.expected = std::string(600, 'y');
    cases.push_back(failed_case("rpc/" + std::to_string(i), {bad}));
    requirements.push_back(testing::requirement(bad.requirement, record::Verdict::kFail));
  }

  const std::string text = to_markdown(failed_run(cases, requirements));

  CHECK(text.size() < kMostMarkdown + 64 * 1024);
  CHECK(holds(text, " more that do not fit here."));
  CHECK(holds(text, "`RPC-399`"));
}

}  // namespace
}  // namespace touchstone::reports
