// Makes a case of any steps for a simulated unit, together with the orders that let the unit do
// what the steps wait for.
#pragma once

#include <string>
#include <vector>

#include "simulation/choices.h"

namespace touchstone::simulation {

struct MadeCase {
  std::size_t world = 0;  // index in load_worlds()
  std::string suite;      // a suite file of one case, as an author would write it
  bool honest = true;     // an obedient unit passes it, if nothing comes late
  // It ends while the unit may still speak: how much of that is counted is chance.
  bool open_end = false;
};

MadeCase make_case(Choices& choices);

}  // namespace touchstone::simulation
