#include "reports/console_failure.h"

#include <algorithm>
#include <string_view>

#include "base/text.h"
#include "reports/frames_window.h"
#include "reports/shown.h"
#include "run/signature.h"

namespace touchstone::reports {
namespace {

using record::Finding;
using record::Verdict;

// Cases named in "and in 12 more cases"; the rest is in the JSON report.
constexpr std::size_t kNamedCases = 4;

std::string row(std::string_view label, const std::string& text) {
  std::string line = "  " + std::string(label);
  line.append(12 - std::min<std::size_t>(12, line.size()), ' ');
  return line + text + "\n";
}

// How bad it is. A case may fail on one requirement and warn on another.
Verdict severity(const Failure& failure) {
  const Verdict verdict = failure.test->verdict;
  if (failure.finding->kind == record::FindingKind::kHarness) return Verdict::kHarnessError;
  if (verdict == Verdict::kFail && failure.requirement != nullptr &&
      failure.requirement->level == contract::Level::kShould) {
    return Verdict::kWarn;
  }
  return verdict;
}

std::string headline(const Failure& failure, const Paint& paint) {
  const Verdict verdict = severity(failure);
  std::string line = paint.verdict(verdict, record::to_string(verdict)) + " ";
  if (failure.requirement != nullptr) {
    line += paint.bold(shown(failure.requirement->id, kShownPath));
    line += " (" + std::string(contract::to_string(failure.requirement->level)) + "): ";
    line += shown(failure.requirement->says, kShownWords);
  } else if (!failure.finding->requirement.empty()) {
    line += paint.bold(shown(failure.finding->requirement, kShownPath));
    line += " (not scored by this profile)";
  } else {
    line += paint.bold(record::to_string(failure.finding->kind));
    line += " (no single requirement is to blame)";
  }
  return line + "\n";
}

std::string place(const Failure& failure, const Paint& paint) {
  const std::string& step = failure.finding->step;
  return paint.dim("  --> ") + shown(step.empty() ? failure.test->file : step, kShownPath) + "\n";
}

std::string case_row(const Failure& failure) {
  std::string text = shown(failure.test->id, kShownPath);
  const std::size_t attempts = failure.test->attempts.size();
  if (attempts > 1) text += ", attempt " + std::to_string(attempts);
  if (!failure.test->title.empty()) text += ": " + shown(failure.test->title, kShownWords);
  return row("case", text);
}

std::string finding_row(const Finding& finding) {
  std::string text(record::to_string(finding.kind));
  if (!finding.pointer.empty()) text += " at " + shown(finding.pointer, kShownValue);
  if (!finding.process.empty()) text += " on " + shown(finding.process, kShownValue);
  return row("finding", text);
}

std::string more(const Failure& failure, const Paint& paint) {
  std::string text;
  if (failure.more_here > 0) {
    text += "  and " + std::to_string(failure.more_here) + " more of it in this case\n";
  }
  const std::size_t cases = failure.more_cases.size();
  if (cases == 0) return text;
  std::vector<std::string> names;
  for (std::size_t i = 0; i < std::min(cases, kNamedCases); ++i) {
    names.push_back(shown(failure.more_cases[i], kShownPath));
  }
  if (cases > kNamedCases) names.push_back("...");
  text +=
      "  " + paint.bold("and in " + std::to_string(cases) + " more case" + (cases == 1 ? "" : "s"));
  return text + ": " + base::join(names, ", ") + "\n";
}

}  // namespace

std::string describe_finding(const Finding& finding) {
  std::string text = finding_row(finding);
  if (!finding.expected.empty()) text += row("expected", shown(finding.expected, kShownValue));
  if (!finding.actual.empty()) text += row("actual", shown(finding.actual, kShownValue));
  if (!finding.explanation.empty()) {
    text += row("because", shown(finding.explanation, kShownWords));
  }
  return text;
}

std::string describe_frames(const run::Attempt& attempt, const Finding& finding,
                            const Paint& paint) {
  if (attempt.events == nullptr) return "";
  std::string text;
  for (const Row& one : rows_around(*attempt.events, finding, kShownFrame)) {
    const std::string line = to_line(one);
    text += "  | " + (one.blamed ? paint.red(line) : line) + "\n";
  }
  return text;
}

std::string describe_stderr(const run::Attempt& attempt, const Finding& finding) {
  if (attempt.events == nullptr) return "";
  std::string text;
  for (const std::string& line : stderr_before(*attempt.events, finding, kShownFrame)) {
    text += "  | " + line + "\n";
  }
  return text;
}

std::string describe_rate(const run::CaseResult& test) {
  if (test.repetitions == 1) return "";
  const std::vector<const run::Attempt*> counted = test.counted();
  const auto wrong = std::count_if(counted.begin(), counted.end(), [](const run::Attempt* one) {
    return !one->verdict.findings.empty();
  });
  return row("rate", "wrong in " + std::to_string(wrong) + " of " + std::to_string(counted.size()) +
                         " repetitions; this is the first");
}

// Where the same case can be seen passing, when it is one that does not always fail.
std::string recording_of_a_pass(const run::CaseResult& test) {
  for (const run::Attempt& one : test.attempts) {
    if (one.verdict.verdict == record::Verdict::kPass && !one.recording.empty()) {
      return one.recording;
    }
  }
  return "";
}

std::string describe_attempt(const run::CaseResult& test, const Finding& finding,
                             const Paint& paint) {
  const run::Attempt& attempt = test.last();
  std::string text =
      describe_finding(finding) + describe_rate(test) + describe_frames(attempt, finding, paint);
  const std::string words = describe_stderr(attempt, finding);
  if (!words.empty()) text += row("stderr", "before it") + words;
  if (!attempt.recording.empty()) text += row("recording", shown(attempt.recording, kShownPath));
  if (const std::string passed = recording_of_a_pass(test); !passed.empty()) {
    text += row("passed in", shown(passed, kShownPath));
  }
  text += row("signature", shown(run::signature_of(finding, test.id), kShownPath));
  if (!test.reproduce.empty()) text += row("repeat", shown(test.reproduce, kShownPath));
  return text;
}

std::string describe(const Failure& failure, const Paint& paint) {
  return headline(failure, paint) + place(failure, paint) + case_row(failure) +
         describe_attempt(*failure.test, *failure.finding, paint) + more(failure, paint);
}

}  // namespace touchstone::reports
