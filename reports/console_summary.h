// The end of a console report: a table of verdicts by family, the ids that need a look, time, and
// the word conformant or not.
#pragma once

#include <string>

#include "reports/paint.h"
#include "run/result.h"

namespace touchstone::reports {

// Lines, each with its LF.
std::string summarise(const run::RunResult& result, const Paint& paint);

// Instead of it, when the start probe failed and nothing else was run.
std::string tell_never_started(const run::RunResult& result, const Paint& paint);

}  // namespace touchstone::reports
