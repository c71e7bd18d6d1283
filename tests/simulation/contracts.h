// The contracts that simulated units are held against: one unit that does what it is asked, in
// three framings, and one without frames.
//
// Requirements are numbered by what alone can show them: SIM-1xx frames of the unit, SIM-2xx its
// end, SIM-3xx steps. Loaded once; read-only.
#pragma once

#include <memory>
#include <vector>

#include "contract/contract.h"
#include "contract/source.h"
#include "rules/rule_set.h"

namespace touchstone::simulation {

struct World {
  contract::Source source;
  std::shared_ptr<const contract::Contract> contract;
  std::shared_ptr<const rules::Rules> rules;
};

// In the order json-lines, content-length, u32be, none, and json-lines once more without a
// requirement for the wire. Stops the program when one does not load.
std::vector<World> load_worlds();

}  // namespace touchstone::simulation
