// The table of a run's requirements: a row for each family, a column for each verdict that occurs.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "reports/paint.h"
#include "run/result.h"

namespace touchstone::reports {

struct VerdictCounts {
  // Families in the order in which the contract has them first.
  std::vector<std::pair<std::string, std::map<record::Verdict, int>>> families;
  std::map<record::Verdict, int> all;
  std::vector<record::Verdict> columns;  // the verdicts that occur, in the order of the table
};

VerdictCounts count_verdicts(const run::RunResult& result);

// Lines, each with its LF; empty without requirements.
std::string verdict_table(const run::RunResult& result, const Paint& paint);

}  // namespace touchstone::reports
