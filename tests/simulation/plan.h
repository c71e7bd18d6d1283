// Plan is what goes wrong in one schedule, drawn before it begins: faults of units, accidents of
// the driver and of time. With none of them the unit is obedient and the schedule right.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "simulation/choices.h"
#include "simulation/unit.h"

namespace touchstone::simulation {

enum class AccidentKind : std::uint8_t {
  // What a driver can deliver.
  kStall,  // nothing happens until a timer is due
  kInterrupt,
  kTrouble,
  kLimit,
  kStartFails,
  kPutFails,
  kInputClosed,
  kWritten,
  kLostSupervisor,  // trouble, then the tree is gone and no exit was told
  // What none delivers, but a recording of a stranger may hold.
  kGoneEarly,
  kGoneTwice,
  kExitTwice,
  kEndTwice,
  kEndMissing,
  kBytesAfterEnd,
  kUnknownLane,
  kUnknownProcess,
  kStrayTimer,
  kStrayFiles,
  kBrokenFiles,
  kConnectedTwice,
};

inline constexpr std::uint32_t kPossibleAccidents = 9;
inline constexpr std::uint32_t kAccidents = 21;

const char* to_string(AccidentKind kind);

struct Accident {
  AccidentKind kind = AccidentKind::kStall;
  std::uint32_t at = 0;  // the move of the scheduler before which it happens
};

struct Plan {
  std::vector<Fault> faults;
  std::vector<Accident> accidents;
  std::uint64_t cap = std::uint64_t{64} << 20;  // of the recording, its head aside

  bool right() const { return faults.empty() && accidents.empty() && cap > 1000000; }
};

Plan make_plan(Choices& choices);

}  // namespace touchstone::simulation
