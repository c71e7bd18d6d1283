// What is known of a run before its first case: contract, unit, machine and the cases to come.
#pragma once

#include "run/result.h"
#include "run/runner.h"

namespace touchstone::run {

RunResult planned_result(const RunOptions& options);

// How often a round runs each case, beside what the case says itself.
int times_each(const RunOptions& options);

}  // namespace touchstone::run
