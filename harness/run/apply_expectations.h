// Holds the failures of a run against the expectations: marks what was expected, and says of each
// entry what became of it.
#pragma once

#include <vector>

#include "run/expectation.h"
#include "run/result.h"

namespace touchstone::run {

// Sets `expected` and `reason` of requirements and `expected` of cases, and fills expectations and
// stale_expectations. An entry covers a failure; a requirement or case is expected when each of
// its failures is covered. `whole` is false when not everything was asked: then nothing can be
// said to fail no longer.
void apply_expectations(RunResult& result, const std::vector<Expectation>& expectations,
                        const Circumstances& here, bool whole);

// Whether all that speaks against this case is expected, before the run has ended.
bool is_expected(const CaseResult& test, const std::vector<Expectation>& expectations,
                 const Circumstances& here);

}  // namespace touchstone::run
