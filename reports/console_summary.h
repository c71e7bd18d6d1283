// The end of a console report: a table of verdicts by family, the ids that need a look, time, and
// the word conformant or not.
#pragma once

#include <string>

#include "reports/paint.h"
#include "run/result.h"

namespace touchstone::reports {

// Lines, each with its LF; the last tells the exit code if that is wanted.
std::string summarise(const run::RunResult& result, const Paint& paint, bool tells_exit_code);

// Instead of it, when the start probe failed and nothing else was run.
std::string tell_never_started(const run::RunResult& result, const Paint& paint,
                               bool tells_exit_code);

}  // namespace touchstone::reports
