// LiveTimers are the timers of one case, in time in which its units could have done something.
//
// A timer that is due asks how long the units were kept from the processor. What is new since it
// asked last is waited for once more, so that a loaded machine does not make a slow unit look like
// one that never answers; at most kMostPatience times the delay. Bound to the thread of its loop.
#pragma once

#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>

#include "base/clock.h"

namespace touchstone::run {

class LiveTimers {
 public:
  static constexpr int kMostPatience = 5;
  using Fire = std::function<void(std::int64_t number)>;
  // How long the units were starved so far; never less than before.
  using Starved = std::function<base::Microseconds()>;

  LiveTimers(boost::asio::io_context& context, Fire fire, Starved starved);

  void arm(std::int64_t number, base::Microseconds delay);
  void disarm(std::int64_t number);
  void clear();

 private:
  struct Armed {
    boost::asio::steady_timer timer;
    base::Microseconds delay;
    base::Microseconds made_up{0};  // of the starvation
  };
  void wait(std::int64_t number, base::Microseconds time);
  void due(std::int64_t number);

  boost::asio::io_context& context_;
  Fire fire_;
  Starved starved_;
  std::map<std::int64_t, Armed> armed_;
  std::shared_ptr<LiveTimers*> self_;  // what a wait that is under way still finds
};

}  // namespace touchstone::run
