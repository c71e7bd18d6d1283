// Shrinking: from the tapes of a failing trial to smaller ones that fail in the same way.
#pragma once

#include <functional>

#include "simulation/trial.h"

namespace touchstone::simulation {

// `fails` says whether a trial still fails; it is asked a bounded number of times.
Tapes shrink(Tapes tapes, const std::function<bool(const Tapes&)>& fails);

}  // namespace touchstone::simulation
