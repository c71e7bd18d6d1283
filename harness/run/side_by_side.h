// run_side_by_side judges several units on one loop. Most of a run is waiting, so many cases in
// flight cost little more time than one.
//
// Returns when all have ended. `ended` is called as each ends, with its index, and owns the result.
#pragma once

#include <functional>
#include <vector>

#include "run/runner.h"

namespace touchstone::run {

using RunEnded = std::function<void(std::size_t index, RunResult result)>;

// `jobs` is how many cases run side by side, of all runs together.
void run_side_by_side(std::vector<RunOptions> runs, unsigned jobs, const RunEnded& ended);

}  // namespace touchstone::run
