#include "reports/console_summary.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <string_view>
#include <utility>
#include <vector>

#include "base/text.h"
#include "reports/console_failure.h"
#include "reports/duration.h"
#include "reports/exit_meaning.h"
#include "reports/expectation_lines.h"
#include "reports/outcome.h"
#include "reports/shown.h"
#include "reports/verdict_table.h"

namespace touchstone::reports {
namespace {

using record::Verdict;

constexpr std::size_t kLabelWidth = 17;
constexpr std::size_t kLineWidth = 100;

// A label and words after it, broken between words.
std::string labelled(std::string_view label, const std::vector<std::string>& words) {
  std::string line = "  " + std::string(label);
  line.append(kLabelWidth - std::min(kLabelWidth, line.size()), ' ');
  std::string text;
  std::size_t used = 0;
  for (const std::string& word : words) {
    if (used > 0 && line.size() + 1 + word.size() > kLineWidth) {
      text += line + "\n";
      line.assign(kLabelWidth, ' ');
      used = 0;
    }
    line += (used++ > 0 ? " " : "") + word;
  }
  return text + line + "\n";
}

std::vector<std::string> words_of(const std::string& sentence) {
  std::vector<std::string> words;
  for (const std::string_view word : base::split(sentence, ' ')) words.emplace_back(word);
  return words;
}

// "A, B, C" as words that may be broken between, and a reason behind them.
std::vector<std::string> list_of(const std::vector<std::string>& ids, const std::string& reason) {
  std::vector<std::string> words;
  for (const std::string& id : ids) {
    words.push_back(shown(id, kShownPath) + (&id == &ids.back() ? "" : ","));
  }
  if (reason.empty() || words.empty()) return words;
  words.back() += ":";
  for (std::string& word : words_of(shown(reason, kShownWords))) words.push_back(std::move(word));
  return words;
}

// The requirements of one verdict, expected ones apart, those with the same reason together.
std::string lines_of(const run::RunResult& result, Verdict verdict, std::string_view label) {
  std::vector<std::pair<std::string, std::vector<std::string>>> by_reason;
  for (const run::RequirementResult& one : result.requirements) {
    if (one.verdict != verdict || one.expected) continue;
    auto found = std::find_if(by_reason.begin(), by_reason.end(),
                              [&](const auto& group) { return group.first == one.reason; });
    if (found == by_reason.end()) found = by_reason.insert(by_reason.end(), {one.reason, {}});
    found->second.push_back(one.id);
  }
  std::string text;
  for (const auto& [reason, ids] : by_reason) text += labelled(label, list_of(ids, reason));
  return text;
}

std::string expected_lines(const run::RunResult& result) {
  std::string text;
  for (const run::RequirementResult& one : result.requirements) {
    if (one.expected) text += labelled("expected", list_of({one.id}, one.reason));
  }
  for (const run::CaseResult& one : result.cases) {
    if (one.expected) text += labelled("expected", list_of({one.id}, ""));
  }
  for (const ExpectationLine& line : expectation_lines(result)) {
    text += labelled(line.label, words_of(shown(line.text, kShownPath)));
  }
  return text;
}

// The first few; the JSON report has them all.
std::string outside_lines(const run::RunResult& result) {
  constexpr std::size_t kListed = 5;
  std::string text;
  std::size_t listed = 0;
  for (const auto& [path, note] : result.outside_writes) {
    if (listed++ == kListed) break;
    text += labelled("outside", {shown(path, kShownPath), note.removed ? "removed" : "written",
                                 "by", note.case_id + ",", "and", "kept", "from", "the", "disk"});
  }
  if (result.outside_writes.size() > kListed) {
    const std::size_t more = result.outside_writes.size() - kListed;
    text += labelled("outside", words_of("and " + std::to_string(more) + " more"));
  }
  return text;
}

std::string case_line(const run::RunResult& result) {
  std::map<Verdict, int> counts;
  std::vector<std::string> slow;
  for (const run::CaseResult& one : result.cases) {
    ++counts[one.verdict];
    if (one.slow_once) slow.push_back(one.id);
  }
  std::vector<std::string> parts;
  for (const auto& [verdict, count] : counts) {
    parts.push_back(std::to_string(count) + " " + std::string(record::to_string(verdict)));
  }
  std::string text = labelled("cases", words_of(base::join(parts, ", ")));
  if (!slow.empty()) {
    text += labelled("slow once", list_of(slow, "late at first, right when run alone"));
  }
  return text;
}

// The cases that took longest, when they took long.
std::string slowest_line(const run::RunResult& result) {
  constexpr std::int64_t kLong = 1'000'000;
  constexpr std::size_t kMost = 3;
  std::vector<std::pair<std::int64_t, std::string>> slow;
  for (const run::CaseResult& one : result.cases) {
    const std::int64_t us = one.attempts.empty() ? 0 : one.last().verdict.duration_us;
    if (us >= kLong) slow.emplace_back(us, shown(one.id, kShownPath));
  }
  if (slow.empty()) return "";
  std::sort(slow.rbegin(), slow.rend());
  slow.resize(std::min(slow.size(), kMost));
  std::vector<std::string> parts;
  for (const auto& [us, id] : slow) parts.push_back(id + " " + seconds(us));
  return labelled("slowest", words_of(base::join(parts, ", ")));
}

bool is_decided(Verdict verdict) {
  return verdict != Verdict::kNotObserved && verdict != Verdict::kNotApplicable &&
         verdict != Verdict::kExcluded;
}

std::string time_line(const run::RunResult& result) {
  const auto decided = std::count_if(result.requirements.begin(), result.requirements.end(),
                                     [](const auto& one) { return is_decided(one.verdict); });
  std::string text = seconds(result.wall_us);
  text += ", of which touchstone added " + seconds(result.added_us);
  if (decided > 0) {
    text += "; " + brief(result.wall_us / decided) + " for each of " + std::to_string(decided) +
            " decided requirements";
  }
  return labelled("time", words_of(text));
}

std::string kept_lines(const run::RunResult& result) {
  std::string text;
  if (!result.reports_note.empty()) {
    text = labelled("reports", words_of(shown(result.reports_note, kShownPath)));
  }
  for (const run::CaseResult& one : result.cases) {
    if (one.attempts.empty() || one.last().recording.empty()) continue;
    const auto folder = std::filesystem::path(one.last().recording).parent_path();
    return text + labelled("recordings",
                           {"in " + shown(folder.empty() ? "." : folder.string(), kShownPath)});
  }
  return text;
}

// A gate that is green with known failures does not say that there are none.
std::string known_failures(const run::RunResult& result) {
  const auto known = std::count_if(result.requirements.begin(), result.requirements.end(),
                                   [](const auto& one) { return one.expected; });
  if (!result.conformant || known == 0) return "";
  return ", but for " + std::to_string(known) + " expected failure" + (known == 1 ? "" : "s");
}

std::string last_line(const run::RunResult& result, const Paint& paint, bool tells_exit_code) {
  std::string name = shown(result.contract + " " + result.revision, kShownWords);
  if (!result.profile.empty()) name += ", profile " + shown(result.profile, kShownWords);
  if (result.partial && result.conformant && !result.never_started) name += ", as far as asked";
  name += known_failures(result);
  // The last word of how it stands belongs to the contract's name.
  const std::string_view whole = standing(result);
  const std::string stands(whole.substr(0, whole.rfind(' ')));
  const std::string text = (result.conformant    ? paint.green(stands)
                            : is_refuted(result) ? paint.red(stands)
                                                 : paint.yellow(stands)) +
                           std::string(whole.substr(stands.size())) + " " + name + "\n";
  if (!tells_exit_code) return text;
  return text + "exit code " + std::to_string(base::exit_code(result.exit_code)) + ": " +
         std::string(exit_meaning(result)) + "\n";
}

}  // namespace

std::string summarise(const run::RunResult& result, const Paint& paint, bool tells_exit_code) {
  std::string text = paint.bold("Summary") + "\n" + verdict_table(result, paint) + "\n";
  text += lines_of(result, Verdict::kFail, "failed");
  text += lines_of(result, Verdict::kInconclusive, "inconclusive");
  text += lines_of(result, Verdict::kHarnessError, "harness-error");
  text += lines_of(result, Verdict::kWarn, "warned");
  text += lines_of(result, Verdict::kNote, "noted");
  text += lines_of(result, Verdict::kNotObserved, "not observed");
  text += expected_lines(result) + outside_lines(result) + case_line(result) +
          slowest_line(result) + time_line(result) + kept_lines(result);
  if (result.stopped_early) {
    text += labelled("stopped", words_of("as soon as enough cases had failed: " +
                                         std::to_string(result.cases.size()) + " of " +
                                         std::to_string(result.planned_cases) + " cases were run"));
  }
  for (const std::string& one : result.troubles)
    text += labelled("trouble", words_of(shown(one, kShownPath)));
  if (result.interrupted) text += labelled("interrupted", words_of(interrupted_note(result)));
  return text + "\n" + last_line(result, paint, tells_exit_code);
}

std::string tell_never_started(const run::RunResult& result, const Paint& paint,
                               bool tells_exit_code) {
  const bool ours = result.exit_code == base::ExitCode::kHarnessError;
  std::string text = paint.red(ours ? "the unit could not be asked" : "the unit never started") +
                     ": " + shown(base::shell_join(result.unit.argv), kShownPath) + "\n";
  text +=
      "  Before any case it was started by itself, and that did not get as far as a ready unit.\n"
      "  So no case was run, and nothing is said of the requirements.\n";
  for (const run::CaseResult& probe : result.cases) {
    if (probe.attempts.empty() || probe.last().verdict.findings.empty()) continue;
    text += describe_attempt(probe, probe.last().verdict.findings.front(), paint);
  }
  return text + "\n" + last_line(result, paint, tells_exit_code);
}

}  // namespace touchstone::reports
