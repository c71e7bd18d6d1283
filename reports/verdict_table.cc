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

VerdictCounts count_verdicts(const run::RunResult& result) {
  VerdictCounts made;
  for (const run::RequirementResult& one : result.requirements) {
    auto found = std::find_if(made.families.begin(), made.families.end(),
                              [&](const auto& family) { return family.first == one.family; });
    if (found == made.families.end()) {
      found = made.families.insert(made.families.end(), {one.family, {}});
    }
    ++found->second[one.verdict];
    ++made.all[one.verdict];
  }
  for (const Verdict column : kColumns) {
    if (made.all.contains(column)) made.columns.push_back(column);
  }
  return made;
}

std::string verdict_table(const run::RunResult& result, const Paint& paint) {
  const VerdictCounts counted = count_verdicts(result);
  if (counted.families.empty()) return "";
  std::size_t width = 3;
  for (const auto& [name, counts] : counted.families) {
    width = std::max(width, shown(name, kShownWords).size());
  }
  std::string text = "  " + left("", width);
  for (const Verdict column : counted.columns) {
    text += "  " + std::string(record::to_string(column));
  }
  text += "\n";
  for (const auto& [name, counts] : counted.families) {
    text += table_row(shown(name, kShownWords), width, counts, counted.columns, paint);
  }
  if (counted.families.size() > 1) {
    text += table_row("all", width, counted.all, counted.columns, paint);
  }
  return text;
}

}  // namespace touchstone::reports
