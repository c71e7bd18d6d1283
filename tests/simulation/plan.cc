#include "simulation/plan.h"

namespace touchstone::simulation {

const char* to_string(AccidentKind kind) {
  static constexpr const char* kNames[kAccidents] = {"a stall",
                                                     "an interrupt",
                                                     "trouble",
                                                     "a limit",
                                                     "a failed start",
                                                     "a failed put",
                                                     "input closed",
                                                     "written",
                                                     "a lost supervisor",
                                                     "gone too early",
                                                     "gone twice",
                                                     "exited twice",
                                                     "ended twice",
                                                     "a missing end",
                                                     "bytes after the end",
                                                     "an unknown lane",
                                                     "an unknown process",
                                                     "a stray timer",
                                                     "a stray observation",
                                                     "a broken observation",
                                                     "connected twice"};
  return kNames[static_cast<std::size_t>(kind)];
}

Plan make_plan(Choices& choices) {
  Plan plan;
  switch (choices.below(6)) {
    case 0:
    case 1:
      return plan;  // right
    case 2:
      plan.faults.push_back(
          {static_cast<FaultKind>(1 + choices.below(kFaultKinds - 1)), choices.below(12)});
      break;
    case 3:
      plan.accidents.push_back(
          {static_cast<AccidentKind>(choices.below(kPossibleAccidents)), choices.below(60)});
      break;
    case 4:
      plan.accidents.push_back(
          {static_cast<AccidentKind>(choices.below(kAccidents)), choices.below(60)});
      break;
    default:
      for (std::uint32_t i = choices.below(3); i > 0; --i) {
        plan.faults.push_back(
            {static_cast<FaultKind>(1 + choices.below(kFaultKinds - 1)), choices.below(20)});
      }
      for (std::uint32_t i = choices.below(4); i > 0; --i) {
        plan.accidents.push_back(
            {static_cast<AccidentKind>(choices.below(kAccidents)), choices.below(120)});
      }
      if (choices.chance(20)) plan.cap = choices.below(6000);
  }
  return plan;
}

}  // namespace touchstone::simulation
