// What became of the expectations of a run, in lines that every report prints alike.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "run/result.h"

namespace touchstone::reports {

struct ExpectationLine {
  std::string_view label;  // "unexpected", "flaky", "not asked", "not here"
  std::string text;        // "RPC-054 no longer fails (known.yaml:3:3)", as it came
};

// Those that a reader has to know of: every entry but those that failed as they should, which
// reports name with what they cover. Entries that were not asked stand in one line.
std::vector<ExpectationLine> expectation_lines(const run::RunResult& result);

}  // namespace touchstone::reports
