// What must hold of every schedule, whatever the unit did and in whatever order it was told.
#pragma once

#include <string>
#include <vector>

#include "simulation/case_maker.h"
#include "simulation/choices.h"
#include "simulation/contracts.h"
#include "simulation/plan.h"
#include "simulation/stage.h"

namespace touchstone::simulation {

struct Subject {
  const World& world;
  script::CasePtr test;
  const Plan& plan;
  const Run& run;
  const MadeCase& made;
};

// One sentence for each invariant that does not hold. `tape` is what the schedule was drawn from.
std::vector<std::string> check(const Subject& subject, const Tape& tape);

// A recording that was cut anywhere is judged as far as it goes.
void check_cut_off(const Subject& subject, Choices& choices, std::vector<std::string>& complaints);

}  // namespace touchstone::simulation
