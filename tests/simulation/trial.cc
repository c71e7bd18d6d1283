#include "simulation/trial.h"

#include "simulation/invariants.h"

namespace touchstone::simulation {

Laboratory::Compiled Laboratory::compile(Choices choices) const {
  Compiled compiled;
  choices.keep_in(made_journal_);
  compiled.made = make_case(choices);
  compiled.tape = choices.tape();
  const World& world = worlds_[compiled.made.world];
  auto cases = script::load_file(*world.contract, world.source, compiled.made.suite, "case.yaml");
  if (cases) {
    compiled.test = cases->front();
  } else {
    compiled.problem = base::to_string(cases.error());
  }
  return compiled;
}

void Laboratory::tell_of(const Outcome& outcome) const {
  std::fprintf(told_, "  the case (contract %zu):\n%s", outcome.made.world,
               outcome.made.suite.c_str());
  for (const Fault& fault : outcome.plan.faults) {
    std::fprintf(told_, "  fault: %s, at %u\n", to_string(fault.kind), fault.at);
  }
  for (const Accident& accident : outcome.plan.accidents) {
    std::fprintf(told_, "  accident: %s, at %u\n", to_string(accident.kind), accident.at);
  }
  std::fprintf(told_, "  the schedule:\n");
}

Outcome Laboratory::try_out(const Compiled& compiled, Choices choices) const {
  Outcome outcome;
  choices.keep_in(schedule_journal_);
  outcome.made = compiled.made;
  if (compiled.test == nullptr) {
    outcome.complaints.push_back("the generated case is refused: " + compiled.problem);
  } else {
    const World& world = worlds_[compiled.made.world];
    const bool cut = choices.chance(10);
    outcome.plan = make_plan(choices);
    if (told_ != nullptr) tell_of(outcome);
    Stage stage(world, compiled.test, outcome.plan, choices);
    stage.tell(told_);
    outcome.run = stage.play();
    const Subject subject{world, compiled.test, outcome.plan, outcome.run, compiled.made};
    outcome.complaints = check(subject, choices.tape());
    if (cut) check_cut_off(subject, choices, outcome.complaints);
  }
  outcome.tapes = {compiled.tape, choices.tape()};
  return outcome;
}

Outcome Laboratory::run(std::uint64_t seed) {
  const std::uint64_t of_case = seed / kSchedulesOfACase;
  if (of_case != kept_case_) {
    kept_ = compile(Choices(of_case * 2));
    kept_case_ = of_case;
  }
  return try_out(kept_, Choices(seed * 2 + 1));
}

Outcome Laboratory::run(const Tapes& tapes) {
  return try_out(compile(Choices(tapes.made)), Choices(tapes.schedule));
}

}  // namespace touchstone::simulation
