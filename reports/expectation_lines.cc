#include "reports/expectation_lines.h"

#include "base/text.h"

namespace touchstone::reports {
namespace {

using run::ExpectationState;

std::string sentence(const run::ExpectationOutcome& one) {
  std::string text = one.expectation.about() + " " + one.text;
  if (one.expectation.flaky) text += ": " + one.expectation.reason;
  return text + (one.expectation.at.empty() ? "" : " (" + one.expectation.at + ")");
}

// The entries in that state in one line, for there may be as many as requirements.
void add_together(const run::RunResult& result, ExpectationState state, std::string_view label,
                  const std::string& why, std::vector<ExpectationLine>& lines) {
  std::vector<std::string> names;
  for (const run::ExpectationOutcome& one : result.expectations) {
    if (one.state == state) names.push_back(one.expectation.about());
  }
  if (!names.empty()) lines.push_back({label, base::join(names, ", ") + ": " + why});
}

}  // namespace

std::vector<ExpectationLine> expectation_lines(const run::RunResult& result) {
  std::vector<ExpectationLine> lines;
  for (const run::ExpectationOutcome& one : result.expectations) {
    if (blocks(one.state)) lines.push_back({"unexpected", sentence(one)});
  }
  for (const run::ExpectationOutcome& one : result.expectations) {
    const bool ran =
        one.state == ExpectationState::kFailed || one.state == ExpectationState::kPassed;
    if (one.expectation.flaky && ran) lines.push_back({"flaky", sentence(one)});
  }
  add_together(result, ExpectationState::kNotAsked, "not asked",
               "expected to fail; only a whole run can say whether they still do", lines);
  add_together(result, ExpectationState::kElsewhere, "not here",
               "expected to fail elsewhere, or in another version", lines);
  return lines;
}

}  // namespace touchstone::reports
