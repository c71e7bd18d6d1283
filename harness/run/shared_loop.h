// SharedLoop is the one loop on which runs take place, alone or side by side: what happens, who may
// start a case, and how long there was nothing to do. Not thread-safe.
#pragma once

#include <boost/asio/io_context.hpp>

#include "run/loop_turns.h"
#include "run/places.h"

namespace touchstone::run {

struct SharedLoop {
  explicit SharedLoop(unsigned jobs, unsigned lendable = 0) : places(jobs, lendable) {}

  // Returns when nothing is left to happen.
  void drive() {
    while (!context.stopped()) turns.turn(context);
  }

  boost::asio::io_context context{1};
  Places places;
  LoopTurns turns;
};

}  // namespace touchstone::run
