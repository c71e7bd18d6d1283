#include "reports/console.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <string_view>
#include <utility>

#include "base/text.h"
#include "reports/console_failure.h"
#include "reports/console_summary.h"
#include "reports/duration.h"
#include "reports/failure.h"
#include "reports/shown.h"

namespace touchstone::reports {
namespace {

using record::Verdict;

constexpr std::size_t kShownYaml = 2000;

std::string_view environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string_view() : value;
}

std::string factor(double value) {
  const auto tenths = static_cast<long>(value * 10 + 0.5);
  return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
}

std::string header(const run::RunResult& run, std::size_t case_count, const Paint& paint) {
  std::string text = paint.bold("touchstone " TOUCHSTONE_VERSION) + ": " +
                     shown(run.contract + " " + run.revision, kShownWords) + ", profile " +
                     shown(run.profile, kShownWords) + ", " + std::to_string(case_count) +
                     (case_count == 1 ? " case" : " cases") + ", isolation " +
                     shown(run.machine.isolation, kShownWords) + "\n";
  text += "unit: " + shown(base::shell_join(run.unit.argv), kShownPath);
  if (!run.unit.version.empty()) text += " (" + shown(run.unit.version, kShownWords) + ")";
  text += "\n";
  const std::string notice = paint.yellow("notice") + ": ";
  for (const std::string& one : run.machine.degraded) {
    text += notice + shown(one, kShownWords) + "\n";
  }
  if (run.machine.calibration > 1.05) {
    text += notice + "this machine is slow now: time bounds are stretched by " +
            factor(run.machine.calibration) + "\n";
  }
  if (run.partial) text += notice + "a part of the cases: what they leave open does not block\n";
  return text + "\n";
}

// What speaks against the case, in a few words: ids of requirements, or kinds where none is blamed.
std::string blame(const run::CaseResult& result) {
  std::vector<std::string> words;
  for (const record::Finding& finding : result.last().verdict.findings) {
    std::string word = finding.requirement.empty() ? std::string(record::to_string(finding.kind))
                                                   : shown(finding.requirement, kShownWords);
    if (std::find(words.begin(), words.end(), word) == words.end()) words.push_back(word);
  }
  constexpr std::size_t kMost = 6;
  if (words.size() > kMost) {
    words.resize(kMost);
    words.emplace_back("...");
  }
  return base::join(words, ", ");
}

std::string case_line(const run::CaseResult& result, const Paint& paint) {
  const std::string_view word = record::to_string(result.verdict);
  std::string text = paint.verdict(result.verdict, word) + " " + shown(result.id, kShownPath);
  if (result.attempts.empty()) return text + "\n";
  text += " (" + brief(result.last().verdict.duration_us) + ")";
  const std::string ids = blame(result);
  if (!ids.empty()) text += ": " + ids;
  if (result.slow_once) text += ", late at first, right when run alone";
  return text + "\n";
}

// The shortest form of a walk that failed: a file for --suite.
std::string shrunk_text(const run::CaseResult& test) {
  const run::ShrunkWalk& shrunk = *test.shrunk;
  std::string text = shown(test.id, kShownPath) + " fails in the same way with " +
                     std::to_string(shrunk.calls) + " of its " + std::to_string(shrunk.of) +
                     " calls (" + std::to_string(shrunk.runs) + " runs)";
  if (!shrunk.file.empty()) text += "; as a case for --suite: " + shown(shrunk.file, kShownPath);
  text += "\n";
  for (const std::string_view line : base::split(shrunk.yaml, '\n')) {
    if (!line.empty()) text += "    " + shown(std::string(line), kShownYaml) + "\n";
  }
  return text;
}

}  // namespace

bool wants_color(std::string_view color, bool terminal, std::string_view no_color) {
  if (color == "always" || color == "never") return color == "always";
  return terminal && no_color.empty();
}

ConsoleOptions options_of_terminal(int descriptor, const std::string& color) {
  const bool terminal = isatty(descriptor) == 1 && environment("TERM") != "dumb";
  ConsoleOptions options;
  options.live = terminal;
  options.color = wants_color(color, terminal, environment("NO_COLOR"));
  winsize size{};
  if (terminal && ioctl(descriptor, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) {
    options.columns = size.ws_col;
  }
  return options;
}

Console::Console(std::shared_ptr<std::ostream> out, ConsoleOptions options)
    : out_(std::move(out)),
      tells_exit_code_(options.tells_exit_code),
      paint_(options.color),
      live_(*out_, options.live, options.columns) {}

std::string Console::trouble() const {
  return *out_ ? "" : "what was told of the run could not be written to its end";
}

// The first start is quick as a rule; that of a unit that says nothing is not, and comes again.
void Console::on_probe(const std::string&, int attempt) {
  progress_.begin_probe();
  if (attempt > 1) {
    live_.hide();
    *out_ << paint_.yellow("notice")
          << ": the unit did not become ready, and is started once more\n"
          << std::flush;
  }
  live_.show(progress_.text());
}

void Console::on_run_begin(const run::RunResult& partial, std::size_t case_count) {
  progress_.begin_run(case_count);
  *out_ << header(partial, case_count, paint_) << std::flush;
}

void Console::on_case_begin(const std::string& case_id) {
  progress_.begin_case(case_id);
  live_.show(progress_.text());
}

// A choice that the contract leaves free shows in every case; one line about it is enough.
bool Console::told_already(const run::CaseResult& result) {
  if (result.verdict != Verdict::kNote) return false;
  bool all = true;
  for (const record::Finding& finding : result.last().verdict.findings) {
    all = !noted_.insert(finding.requirement).second && all;
  }
  return all;
}

void Console::on_case_end(const run::CaseResult& result) {
  progress_.end_case(result);
  const bool silent = result.verdict == Verdict::kPass || told_already(result);
  if (!silent || result.slow_once) {
    live_.hide();
    *out_ << case_line(result, paint_) << std::flush;
  }
  live_.show(progress_.text());
}

void Console::on_tick() {
  progress_.tick();
  live_.show(progress_.text());
}

void Console::on_run_end(const run::RunResult& result) {
  live_.hide();
  if (result.never_started) {
    *out_ << "\n" << tell_never_started(result, paint_, tells_exit_code_) << std::flush;
    return;
  }
  for (const Failure& failure : choose_failures(result)) {
    *out_ << "\n" << describe(failure, paint_);
  }
  for (const run::CaseResult& one : result.cases) {
    if (one.shrunk) *out_ << "\n" << shrunk_text(one);
  }
  *out_ << "\n" << summarise(result, paint_, tells_exit_code_) << std::flush;
}

}  // namespace touchstone::reports
