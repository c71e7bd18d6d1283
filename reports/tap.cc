#include "reports/tap.h"

#include <string_view>

#include "base/text.h"
#include "reports/duration.h"
#include "reports/escape.h"
#include "reports/exit_meaning.h"
#include "reports/expectation_lines.h"
#include "reports/frames_window.h"
#include "reports/outcome.h"
#include "reports/shown.h"

namespace touchstone::reports {
namespace {

using record::Finding;

std::string comment(const std::string& text) { return "# " + shown(text, kShownPath) + "\n"; }

std::string member(std::string_view indent, std::string_view name, const std::string& value) {
  if (value.empty()) return "";
  return std::string(indent) + std::string(name) + ": " + yaml_quoted(shown(value, kShownPath)) +
         "\n";
}

// "ok 3 - id # SKIP why".
std::string point(Outcome outcome, std::size_t number, const std::string& id,
                  const std::string& reason) {
  const bool bad =
      outcome == Outcome::kFailed || outcome == Outcome::kError || outcome == Outcome::kExpected;
  std::string text = std::string(bad ? "not ok " : "ok ") + std::to_string(number) + " - " +
                     tap_text(shown(id, kShownPath));
  if (outcome == Outcome::kExpected) text += " # TODO ";
  if (outcome == Outcome::kSkipped) text += " # SKIP ";
  if (outcome == Outcome::kExpected || outcome == Outcome::kSkipped) {
    text += tap_text(shown(reason, kShownWords));
  }
  return text + "\n";
}

std::string finding_members(const std::string& indent, const Finding& finding) {
  return member(indent, "requirement", finding.requirement) +
         member(indent, "kind", std::string(record::to_string(finding.kind))) +
         member(indent, "at", finding.step) + member(indent, "on", finding.process) +
         member(indent, "pointer", finding.pointer) + member(indent, "expected", finding.expected) +
         member(indent, "actual", finding.actual) + member(indent, "because", finding.explanation);
}

// The first member of a list's element stands behind its dash.
std::string as_element(std::string members) {
  members[members.find_first_not_of(' ') - 2] = '-';
  return members;
}

std::string frames(const run::Attempt& attempt, const Finding& finding) {
  if (attempt.events == nullptr) return "";
  std::string text = "  frames:\n";
  for (const Row& row : rows_around(*attempt.events, finding, kShownFrame)) {
    text += "    - " + yaml_quoted(to_line(row)) + "\n";
  }
  return text;
}

std::string case_block(const run::CaseResult& test) {
  const run::Attempt& attempt = test.last();
  std::string text = "  ---\n";
  text += member("  ", "verdict", std::string(record::to_string(test.verdict)));
  text += member("  ", "title", test.title) + member("  ", "file", test.file);
  text += "  duration_ms: " + plain_seconds(attempt.verdict.duration_us * 1000) + "\n";
  if (test.attempts.size() > 1) {
    text += "  attempts: " + std::to_string(test.attempts.size()) + "\n";
  }
  const auto& findings = attempt.verdict.findings;
  if (!findings.empty()) text += "  findings:\n";
  for (const Finding& finding : findings) {
    text += as_element(finding_members("      ", finding));
  }
  if (!findings.empty()) text += frames(attempt, findings.front());
  text += member("  ", "recording", attempt.recording) + member("  ", "repeat", test.reproduce);
  return text + "  ...\n";
}

std::string requirement_block(const run::RequirementResult& one) {
  std::string text = "      ---\n";
  text += member("      ", "verdict", std::string(record::to_string(one.verdict)));
  text += member("      ", "level", std::string(contract::to_string(one.level)));
  text += member("      ", "says", one.says) + member("      ", "at", one.at);
  if (!one.finding_case.empty()) {
    text += member("      ", "case", one.finding_case) + finding_members("      ", one.finding);
  }
  return text + "      ...\n";
}

// The subtest of the requirements and the point that it belongs to.
std::string requirements(const run::RunResult& result, std::size_t number) {
  std::string text = "# Subtest: requirements\n    1.." +
                     std::to_string(result.requirements.size()) +
                     (result.requirements.empty() ? " # SKIP none is scored\n" : "\n");
  Outcome worst = result.requirements.empty() ? Outcome::kSkipped : Outcome::kPassed;
  std::size_t inner = 0;
  for (const run::RequirementResult& one : result.requirements) {
    const Outcome outcome = outcome_of(one, result);
    const std::string word(record::to_string(one.verdict));
    text += "    " + point(outcome, ++inner, one.id, one.reason.empty() ? word : one.reason);
    if (one.verdict != record::Verdict::kPass) text += requirement_block(one);
    if (outcome == Outcome::kFailed || outcome == Outcome::kError) worst = Outcome::kFailed;
  }
  return text + point(worst, number, "requirements", "none is scored");
}

}  // namespace

void Tap::on_run_begin(const run::RunResult& partial, std::size_t case_count) {
  settings_.strict = partial.strict;
  settings_.partial = partial.partial;
  std::string text = "TAP version 14\n";
  text +=
      comment("touchstone " TOUCHSTONE_VERSION ": " + partial.contract + " " + partial.revision +
              ", profile " + partial.profile + ", isolation " + partial.machine.isolation);
  text += comment("unit: " + base::shell_join(partial.unit.argv));
  for (const std::string& one : partial.machine.degraded) text += comment("notice: " + one);
  file_.write(text + "1.." + std::to_string(case_count + 1) + "\n");
}

void Tap::on_case_end(const run::CaseResult& result) {
  const std::string word(record::to_string(result.verdict));
  const std::string why = result.expected ? "an expectation covers it" : word;
  std::string text = point(outcome_of(result, settings_), ++point_, result.id, why);
  if (!result.attempts.empty() && result.verdict != record::Verdict::kPass) {
    text += case_block(result);
  } else if (result.slow_once) {
    text += comment("late at first, right when run alone");
  }
  file_.write(text);
}

void Tap::on_run_end(const run::RunResult& result) {
  if (result.interrupted) return file_.write("Bail out! " + interrupted_note(result) + "\n");
  if (result.never_started) return file_.write("Bail out! the unit never started\n");
  std::string text = requirements(result, ++point_);
  for (const ExpectationLine& line : expectation_lines(result)) {
    text += comment(std::string(line.label) + ": " + line.text);
  }
  for (const std::string& one : result.troubles) text += comment("trouble: " + one);
  file_.write(text + comment(std::string(standing(result)) + " " + result.contract));
}

}  // namespace touchstone::reports
