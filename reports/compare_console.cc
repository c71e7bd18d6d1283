#include "reports/compare_console.h"

#include <algorithm>
#include <memory>
#include <set>

#include "reports/console_failure.h"
#include "reports/first_difference.h"
#include "reports/frames_window.h"
#include "reports/shown.h"

namespace touchstone::reports {
namespace {

constexpr std::size_t kColumn = 16;

std::string padded(std::string text) {
  text.resize(std::max(text.size() + 1, kColumn), ' ');
  return text;
}

std::string letter(std::size_t column) {
  return column < 26 ? std::string(1, static_cast<char>('A' + column))
                     : "#" + std::to_string(column + 1);
}

std::string word_of(const run::ComparedCell& cell) {
  return cell.verdict ? std::string(record::to_string(*cell.verdict)) : "-";
}

std::string matrix_row(const run::ComparedRow& row) {
  std::string line = padded(shown(row.id, kShownPath));
  for (const run::ComparedCell& cell : row.cells) line += padded(word_of(cell));
  return line.substr(0, line.find_last_not_of(' ') + 1) + "\n";
}

// The first finding of each result that has one, in the words of a run.
std::string details(const run::ComparedRow& row) {
  std::string text = "\n" + shown(row.id, kShownPath) + " (" +
                     std::string(contract::to_string(row.level)) +
                     "): " + shown(row.says, kShownWords) + "\n";
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const run::ComparedCell& cell = row.cells[i];
    text += letter(i) + " " + word_of(cell);
    if (cell.finding_case.empty()) {
      text += "\n";
      continue;
    }
    text += " in " + shown(cell.finding_case, kShownPath) + "\n" + describe_finding(cell.finding);
  }
  return text;
}

// The frames of one case in which the units part.
std::string frames_of(const std::string& case_id, std::size_t units, const RecordingOf& recording) {
  std::vector<std::shared_ptr<const record::Recording>> kept;
  std::vector<const record::Recording*> recordings;
  for (std::size_t i = 0; i < units; ++i) {
    kept.push_back(recording(i, case_id));
    recordings.push_back(kept.back().get());
  }
  const std::string name = shown(case_id, kShownPath);
  const auto missing = std::count(recordings.begin(), recordings.end(), nullptr);
  if (units - static_cast<std::size_t>(missing) < 2) {
    return "\nframes of " + name +
           ": not to be compared, for only one has a recording of it or none (run with "
           "--recordings "
           "DIR, or compare bundles)\n";
  }
  const auto found = first_difference(recordings);
  if (!found) return "\nframes of " + name + ": the same, but for what differs in every run\n";
  std::string text = "\nframes of " + name + ": frame " + std::to_string(found->frame + 1) +
                     " of " + shown(found->lane, kShownPath) +
                     (found->only_values ? " differs first, in its values\n" : " differs first\n");
  for (std::size_t i = 0; i < units; ++i) {
    if (recordings[i] == nullptr) {
      text += letter(i) + "   no recording\n";
      continue;
    }
    for (const Row& row : found->rows[i]) text += letter(i) + " | " + to_line(row) + "\n";
    const bool there = std::any_of(found->rows[i].begin(), found->rows[i].end(),
                                   [](const Row& row) { return row.blamed; });
    if (!there) text += letter(i) + " | > nothing more came there\n";
  }
  return text;
}

// The case that shows how a row differs.
std::string case_of(const run::ComparedRow& row) {
  for (const run::ComparedCell& cell : row.cells) {
    if (!cell.finding_case.empty()) return cell.finding_case;
  }
  return "";
}

}  // namespace

std::string tell_comparison(const run::Comparison& comparison,
                            const std::vector<std::string>& names, const RecordingOf& recording) {
  std::string text;
  for (std::size_t i = 0; i < names.size(); ++i) {
    text += letter(i) + "  " + shown(names[i], kShownPath) + "\n";
  }
  std::vector<const run::ComparedRow*> differing;
  for (const run::ComparedRow& row : comparison.rows) {
    if (row.differs()) differing.push_back(&row);
  }
  text += "\n" + std::to_string(differing.size()) + " of " +
          std::to_string(comparison.rows.size()) + " requirements of " +
          shown(comparison.contract, kShownWords) + " differ\n";
  if (differing.empty()) return text;
  std::string head = padded("requirement");
  for (std::size_t i = 0; i < names.size(); ++i) head += padded(letter(i));
  text += "\n" + head.substr(0, head.find_last_not_of(' ') + 1) + "\n";
  for (const run::ComparedRow* row : differing) text += matrix_row(*row);
  std::set<std::string> told;
  for (const run::ComparedRow* row : differing) {
    text += details(*row);
    const std::string test = case_of(*row);
    if (!test.empty() && told.insert(test).second) text += frames_of(test, names.size(), recording);
  }
  return text;
}

}  // namespace touchstone::reports
