// What this machine allows a run: isolation reached, what was degraded, calibration.
#pragma once

#include <string>

#include "base/result.h"
#include "run/live_case.h"

namespace touchstone::program {

// The absolute path of this program.
std::string own_program();

// The level of isolation when nobody asks for another.
inline constexpr const char* kDefaultIsolation = "full";

// How many cases go side by side when nobody says: most of a case is waiting for its unit.
unsigned default_jobs();

// Fills isolation, machine and the JSON members of `live` for the wanted level of isolation; empty
// stands for the default.
base::Status describe_machine(const std::string& isolation, run::LiveSettings& live);

}  // namespace touchstone::program
