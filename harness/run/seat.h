// Seat is the place that one case has taken. While the case only waits, its place is lent, so that
// a unit that hangs until the case's bound does not keep others from running.
//
// Bound to the one thread of its loop. The owner calls leave() exactly once, when the case has
// ended; the Places must outlive that call.
#pragma once

#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <functional>
#include <memory>

#include "base/clock.h"
#include "run/places.h"

namespace touchstone::run {

class Seat : public std::enable_shared_from_this<Seat> {
 public:
  // For how long nothing has happened to the case.
  using Quiet = std::function<base::Microseconds()>;

  static std::shared_ptr<Seat> take(boost::asio::io_context& context, Places& places, Quiet quiet);

  void leave();

 private:
  Seat(boost::asio::io_context& context, Places& places, Quiet quiet);
  void look_later();
  void look();

  Places& places_;
  Quiet quiet_;
  boost::asio::steady_timer timer_;
  bool lent_ = false;
  bool left_ = false;
};

}  // namespace touchstone::run
