// LoopTurns drives a loop and tells how long it had nothing to do but wait for units.
//
// The waits of cases that run side by side are counted once, so wall time less idle() is what
// touchstone itself added. Not thread-safe.
#pragma once

#include <boost/asio/io_context.hpp>

#include "base/clock.h"

namespace touchstone::run {

class LoopTurns {
 public:
  // Does what is ready, then waits for one thing more and does that.
  void turn(boost::asio::io_context& context);

  base::Microseconds idle() const { return idle_; }

 private:
  base::SystemClock clock_;
  base::Microseconds idle_{0};
};

}  // namespace touchstone::run
