// Failure is one block of a report for people: a requirement and a case that speaks against it.
//
// Points into the RunResult that it was chosen from, which must outlive it.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "run/result.h"

namespace touchstone::reports {

// A requirement is told about in full for no more cases than this.
inline constexpr std::size_t kBlocksPerRequirement = 2;

struct Failure {
  const run::CaseResult* test = nullptr;
  const record::Finding* finding = nullptr;
  const run::RequirementResult* requirement = nullptr;  // null: none blamed, or one not scored
  std::size_t more_here = 0;            // further findings of the same requirement in this case
  std::vector<std::string> more_cases;  // of the last block: the cases that get no block
};

// In the order of the cases. Expected failures, and what only a MAY speaks against, are left out:
// the summary names them. Findings that blame no requirement are one matter when kind, expectation
// and what came are the same.
std::vector<Failure> choose_failures(const run::RunResult& result);

}  // namespace touchstone::reports
