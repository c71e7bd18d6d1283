// Runs made by hand that hold every verdict and every part of a report once.
#pragma once

#include "run/result.h"

namespace touchstone::golden {

run::RunResult conformant_run();
run::RunResult failed_run();
run::RunResult interrupted_run();  // after the second of nine cases
run::RunResult strict_run();       // the failed one, asked for with --strict
run::RunResult never_started_run();

}  // namespace touchstone::golden
