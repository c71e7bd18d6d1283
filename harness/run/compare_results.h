// Holds results of several units, or of one unit at several times, against each other.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "run/merge_shards.h"
#include "run/result.h"

namespace touchstone::run {

// What one result has of a requirement.
struct ComparedCell {
  std::optional<record::Verdict> verdict;  // nothing when that run did not look at it
  std::string finding_case;                // of the first finding, when there is one
  record::Finding finding;
  std::string signature;
};

struct ComparedRow {
  std::string id;
  contract::Level level = contract::Level::kMust;
  std::string says;
  std::vector<ComparedCell> cells;  // one a result, in their order

  // Whether two results differ in verdict or in the way of failing.
  bool differs() const;
};

struct Comparison {
  std::string contract;
  std::vector<ComparedRow> rows;  // in the order of the first result that has it
};

// Code kUsage when there are fewer than two results; kBadInput when they are of different
// contracts. Revisions may differ: a requirement that one of them lacks has no verdict there.
base::Result<Comparison> compare_results(const std::vector<NamedResult>& results);

}  // namespace touchstone::run
