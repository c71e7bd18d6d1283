// Runs made by hand that hold every verdict and every part of a report once.
#pragma once

#include "run/result.h"

namespace touchstone::golden {

run::RunResult conformant_run();
run::RunResult failed_run();
run::RunResult never_started_run();

}  // namespace touchstone::golden
