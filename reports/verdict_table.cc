#include "reports/verdict_table.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>
#include <vector>

#include "reports/shown.h"

namespace touchstone::reports {
namespace {

using record::Verdict;

constexpr std::array kColumns = {
    Verdict::kPass,        Verdict::kFail,          Verdict::kWarn,
    Verdict::kNote,        Verdict::kInconclusive,  Verdict::kHarnessError,
    Verdict::kNotObserved, Verdict::kNotApplicable, Verdict::kExcluded,
};

using Counts = std::map<Verdict, int>;

// Families in the order in which the contract has them first.
std::vector<std::pair<std::string, Counts>> count_families(const run::RunResult& result) {
  std::vector<std::pair<std::string, Counts>> families;
  for (const run::RequirementResult& one : result.requirements) {
    auto found = std::find_if(families.begin(), families.end(),
                              [&](const auto& family) { return family.first == one.family; });
    if (found == families.end()) found = families.insert(families.end(), {one.family, {}});
    ++found->second[one.verdict];
  }
  return families;
}

std::string left(const std::string& text, std::size_t width) {
  return text + std::string(width - std::min(width, text.size()), ' ');
}

std::string right(const std::string& text, std::size_t width) {
  return std::string(width - std::min(width, text.size()), ' ') + text;
}

std::string table_row(const std::string& name, std::size_t width, const Counts& counts,
                      const std::vector<Verdict>& columns, const Paint& paint) {
  std::string line = "  " + left(name, width);
  for (const Verdict column : columns) {
    const auto found = counts.find(column);
    const std::size_t cell = record::to_string(column).size();
    // Padded first: the codes of colours have no width.
    line += "  " + (found == counts.end()
                        ? paint.dim(right(".", cell))
                        : paint.verdict(column, right(std::to_string(found->second), cell)));
  }
  return line + "\n";
}

}  // namespace

std::string verdict_table(const run::RunResult& result, const Paint& paint) {
  const auto families = count_families(result);
  if (families.empty()) return "";
  Counts all;
  std::size_t width = 0;
  for (const auto& [name, counts] : families) {
    width = std::max(width, shown(name, kShownWords).size());
    for (const auto& [verdict, count] : counts) all[verdict] += count;
  }
  width = std::max<std::size_t>(width, 3);
  std::vector<Verdict> columns;
  std::string text = "  " + left("", width);
  for (const Verdict column : kColumns) {
    if (!all.contains(column)) continue;
    columns.push_back(column);
    text += "  " + std::string(record::to_string(column));
  }
  text += "\n";
  for (const auto& [name, counts] : families) {
    text += table_row(shown(name, kShownWords), width, counts, columns, paint);
  }
  if (families.size() > 1) text += table_row("all", width, all, columns, paint);
  return text;
}

}  // namespace touchstone::reports
