#include "reports/github.h"

#include <string_view>
#include <vector>

#include "base/text.h"
#include "reports/console_failure.h"
#include "reports/escape.h"
#include "reports/exit_meaning.h"
#include "reports/failure.h"
#include "reports/outcome.h"
#include "reports/paint.h"
#include "reports/place.h"
#include "reports/shown.h"

namespace touchstone::reports {
namespace {

std::string command(std::string_view word, const Place& place, const std::string& title,
                    const std::string& message) {
  std::vector<std::string> properties;
  if (!place.file.empty()) properties.push_back("file=" + workflow_property(place.file));
  if (place.line > 0) properties.push_back("line=" + std::to_string(place.line));
  if (place.column > 0) properties.push_back("col=" + std::to_string(place.column));
  properties.push_back("title=" + workflow_property(title));
  return "::" + std::string(word) + " " + base::join(properties, ",") +
         "::" + workflow_message(message) + "\n";
}

std::string_view word_of(const Failure& failure, const run::RunResult& result) {
  const bool should =
      failure.requirement != nullptr && failure.requirement->level == contract::Level::kShould;
  return should && !result.strict ? "warning" : "error";
}

std::string annotate(const Failure& failure, const run::RunResult& result) {
  const record::Finding& finding = *failure.finding;
  const std::string place = shown(finding.step.empty() ? failure.test->file : finding.step, 500);
  const std::string title =
      (finding.requirement.empty() ? std::string(record::to_string(finding.kind))
                                   : shown(finding.requirement, 100)) +
      " in " + shown(failure.test->id, 200);
  std::string message = describe(failure, Paint(false));
  while (message.ends_with('\n')) message.pop_back();
  return command(word_of(failure, result), to_place(place), title, message);
}

// What a run says of itself as a whole: nothing when it is conformant.
std::string conclusion(const run::RunResult& result) {
  if (result.exit_code == base::ExitCode::kConformant) return "";
  std::string message(exit_meaning(result));
  if (result.interrupted) message = interrupted_note(result);
  for (const std::string& one : result.troubles) message += "\n" + shown(one, kShownPath);
  return command("error", {},
                 "touchstone: " + std::string(standing(result)) + " " + shown(result.contract, 100),
                 message);
}

}  // namespace

std::string to_github(const run::RunResult& result) {
  std::string text;
  const std::vector<Failure> failures = choose_failures(result);
  for (std::size_t i = 0; i < failures.size() && i < kMostAnnotations; ++i) {
    text += annotate(failures[i], result);
  }
  if (failures.size() > kMostAnnotations) {
    text += command("notice", {}, "touchstone",
                    "and " + std::to_string(failures.size() - kMostAnnotations) +
                        " more failures, which the log and the other reports tell");
  }
  return text + conclusion(result);
}

}  // namespace touchstone::reports
