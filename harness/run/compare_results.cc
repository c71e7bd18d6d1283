#include "run/compare_results.h"

#include <algorithm>
#include <map>

#include "run/signature.h"

namespace touchstone::run {

bool ComparedRow::differs() const {
  return std::any_of(cells.begin(), cells.end(), [&](const ComparedCell& one) {
    return one.verdict != cells.front().verdict || one.signature != cells.front().signature;
  });
}

base::Result<Comparison> compare_results(const std::vector<NamedResult>& results) {
  if (results.size() < 2) {
    return base::Error{base::ExitCode::kUsage, "there is nothing to compare with", "",
                       "name two results or more"};
  }
  Comparison comparison;
  comparison.contract = results.front().result.contract;
  std::map<std::string, std::size_t> rows;
  for (std::size_t column = 0; column < results.size(); ++column) {
    const RunResult& result = results[column].result;
    if (result.contract != comparison.contract) {
      return base::Error{base::ExitCode::kBadInput,
                         "cannot compare: this is a result of " + result.contract + ", and " +
                             results.front().name + " one of " + comparison.contract,
                         results[column].name, "name results of one contract"};
    }
    for (const RequirementResult& one : result.requirements) {
      const auto [row, is_new] = rows.try_emplace(one.id, comparison.rows.size());
      if (is_new) {
        comparison.rows.push_back(
            {one.id, one.level, one.says, std::vector<ComparedCell>(results.size())});
      }
      ComparedCell& cell = comparison.rows[row->second].cells[column];
      cell.verdict = one.verdict;
      if (one.finding_case.empty()) continue;
      cell.finding_case = one.finding_case;
      cell.finding = one.finding;
      cell.signature = signature_of(one.finding, one.finding_case);
    }
  }
  return comparison;
}

}  // namespace touchstone::run
