#include "reports/markdown.h"

#include <vector>

#include "base/text.h"
#include "reports/console_failure.h"
#include "reports/duration.h"
#include "reports/escape.h"
#include "reports/exit_meaning.h"
#include "reports/expectation_lines.h"
#include "reports/failure.h"
#include "reports/outcome.h"
#include "reports/paint.h"
#include "reports/shown.h"
#include "reports/verdict_table.h"

namespace touchstone::reports {
namespace {

using record::Verdict;

std::string text_of(const std::string& text) { return markdown_text(shown(text, kShownWords)); }

std::string heading(const run::RunResult& result) {
  const std::string name = text_of(result.contract + " " + result.revision) +
                           (result.profile.empty() ? "" : ", profile " + text_of(result.profile));
  const std::string_view sign = result.conformant ? "✅" : is_refuted(result) ? "❌" : "⚠️";
  std::string text =
      "## " + std::string(sign) + " " + std::string(standing(result)) + " " + name + "\n\n";
  text += "Exit code " + std::to_string(base::exit_code(result.exit_code)) + ": " +
          std::string(exit_meaning(result)) + ".\n\n";
  text += "- unit: " + markdown_code(shown(base::shell_join(result.unit.argv), kShownPath));
  if (!result.unit.version.empty()) {
    text += " (" + markdown_code(shown(result.unit.version, kShownWords)) + ")";
  }
  text += "\n- isolation: " + text_of(result.machine.isolation) + "\n";
  for (const std::string& one : result.machine.degraded) {
    text += "- notice: " + text_of(one) + "\n";
  }
  for (const std::string& one : result.troubles) text += "- trouble: " + text_of(one) + "\n";
  if (result.interrupted) text += "- " + interrupted_note(result) + "\n";
  if (result.never_started) text += "- the unit never started, so no case was run\n";
  if (result.partial && !result.never_started) text += "- a part of the cases was run\n";
  if (result.stopped_early) text += "- stopped as soon as enough cases had failed\n";
  if (!result.reports_note.empty()) text += "- " + text_of(result.reports_note) + "\n";
  return text + "\n";
}

std::string table(const run::RunResult& result) {
  const VerdictCounts counts = count_verdicts(result);
  if (counts.families.empty()) return "";
  std::string head = "| requirements |";
  std::string rule = "| --- |";
  for (const Verdict verdict : counts.columns) {
    head += " " + std::string(record::to_string(verdict)) + " |";
    rule += " ---: |";
  }
  std::string text = head + "\n" + rule + "\n";
  const auto add = [&](const std::string& name, const std::map<Verdict, int>& row) {
    text += "| " + name + " |";
    for (const Verdict verdict : counts.columns) {
      const auto found = row.find(verdict);
      text += " " + (found == row.end() ? "" : std::to_string(found->second)) + " |";
    }
    text += "\n";
  };
  for (const auto& [name, row] : counts.families) add(text_of(name), row);
  if (counts.families.size() > 1) add("**all**", counts.all);
  return text + "\n";
}

std::string headline(const Failure& failure) {
  if (failure.requirement != nullptr) {
    return "<b>" + html_text(shown(failure.requirement->id, kShownPath)) + "</b> (" +
           std::string(contract::to_string(failure.requirement->level)) +
           "): " + html_text(shown(failure.requirement->says, kShownWords));
  }
  const std::string& id = failure.finding->requirement;
  return "<b>" +
         (id.empty() ? std::string(record::to_string(failure.finding->kind))
                     : html_text(shown(id, kShownPath))) +
         "</b>";
}

std::string block(const Failure& failure) {
  // The first line is the headline, which stands in the summary.
  const std::string told = describe(failure, Paint(false));
  std::vector<std::string> lines;
  for (const std::string_view line : base::split(told, '\n')) lines.emplace_back(line);
  if (!lines.empty()) lines.erase(lines.begin());
  while (!lines.empty() && lines.back().empty()) lines.pop_back();
  return "<details><summary>" + headline(failure) + "</summary>\n\n" + markdown_block(lines) +
         "\n</details>\n\n";
}

std::string failures(const run::RunResult& result) {
  std::string text;
  std::size_t untold = 0;
  for (const Failure& failure : choose_failures(result)) {
    const std::string one = untold == 0 ? block(failure) : "";
    if (untold == 0 && text.size() + one.size() <= kMostMarkdown) {
      text += one;
    } else {
      ++untold;
    }
  }
  if (untold > 0) {
    text += "and " + std::to_string(untold) + " more that do not fit here.\n\n";
  }
  return text.empty() ? "" : "### What does not hold\n\n" + text;
}

// The ids of one verdict in one line, in code.
std::string ids(const run::RunResult& result, Verdict verdict, const std::string& label) {
  std::vector<std::string> named;
  for (const run::RequirementResult& one : result.requirements) {
    if (one.verdict == verdict && !one.expected) {
      named.push_back(markdown_code(shown(one.id, kShownPath)));
    }
  }
  return named.empty() ? "" : "- " + label + ": " + base::join(named, ", ") + "\n";
}

std::string lists(const run::RunResult& result) {
  std::string text =
      ids(result, Verdict::kFail, "failed") + ids(result, Verdict::kInconclusive, "inconclusive") +
      ids(result, Verdict::kHarnessError, "harness-error") + ids(result, Verdict::kWarn, "warned") +
      ids(result, Verdict::kNotObserved, "not observed");
  for (const run::RequirementResult& one : result.requirements) {
    if (!one.expected) continue;
    text += "- expected to fail: " + markdown_code(shown(one.id, kShownPath)) + ", " +
            text_of(one.reason) + "\n";
  }
  for (const ExpectationLine& line : expectation_lines(result)) {
    text += "- " + std::string(line.label) + ": " + text_of(line.text) + "\n";
  }
  return text + "- " + std::to_string(result.cases.size()) + " cases in " +
         seconds(result.wall_us) + "\n";
}

}  // namespace

std::string to_markdown(const run::RunResult& result) {
  return heading(result) + table(result) + failures(result) + lists(result);
}

}  // namespace touchstone::reports
