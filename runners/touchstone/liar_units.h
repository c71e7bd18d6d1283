// The units of `touchstone liars`: the honest one, and a command line for each of its liars.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "contract/liars.h"
#include "run/kill_matrix.h"
#include "run/result.h"

namespace touchstone::program {

// The honest unit: `command` when there is one, else what the file names, looked for beside this
// program and then on PATH.
base::Result<run::UnitInfo> honest_unit(const contract::Liars& liars,
                                        const std::vector<std::string>& command);

// How the liar is started beside the honest unit. `program`, when not empty, replaces the first
// word of what the file says.
base::Result<run::UnitInfo> liar_unit(const contract::Liars& liars, const contract::Liar& liar,
                                      const run::UnitInfo& honest, const std::string& program);

// What the program of the liars says that it knows. Empty when the file names no way to ask.
base::Result<std::vector<run::ListedFault>> listed_faults(const contract::Liars& liars,
                                                          const run::UnitInfo& honest,
                                                          const std::string& program);

}  // namespace touchstone::program
