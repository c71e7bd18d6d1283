// What this machine allows a run: isolation reached, what was degraded, calibration.
#pragma once

#include <memory>
#include <string>

#include "run/live_case.h"

namespace touchstone::program {

// The absolute path of this program.
std::string own_program();

// The level of isolation when nobody asks for another.
inline constexpr const char* kDefaultIsolation = "full";

// How many cases go side by side when nobody says: most of a case is waiting for its unit.
unsigned default_jobs();

// What all cases of a run share: the law, the unit, this program, and what this machine gives of
// the wanted isolation; empty stands for the default level.
run::LiveSettings live_settings(std::shared_ptr<const contract::Contract> contract,
                                std::shared_ptr<const rules::Rules> rules, run::UnitInfo unit,
                                const std::string& isolation);

}  // namespace touchstone::program
