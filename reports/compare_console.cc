#include "reports/compare_console.h"

#include <algorithm>

#include "reports/console_failure.h"
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

}  // namespace

std::string tell_comparison(const run::Comparison& comparison,
                            const std::vector<std::string>& names) {
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
  for (const run::ComparedRow* row : differing) text += details(*row);
  return text;
}

}  // namespace touchstone::reports
