// The table of a run's requirements: a row for each family, a column for each verdict that occurs.
#pragma once

#include <string>

#include "reports/paint.h"
#include "run/result.h"

namespace touchstone::reports {

// Lines, each with its LF; empty without requirements.
std::string verdict_table(const run::RunResult& result, const Paint& paint);

}  // namespace touchstone::reports
