#include "run/seat.h"

#include <boost/system/error_code.hpp>
#include <chrono>
#include <utility>

namespace touchstone::run {
namespace {

// Longer than an honest unit is silent, on a loaded machine too: most cases take a tenth of it.
constexpr base::Microseconds kQuietEnough = std::chrono::seconds(2);
constexpr std::chrono::milliseconds kLook{500};

}  // namespace

Seat::Seat(boost::asio::io_context& context, Places& places, Quiet quiet)
    : places_(places), quiet_(std::move(quiet)), timer_(context) {}

std::shared_ptr<Seat> Seat::take(boost::asio::io_context& context, Places& places, Quiet quiet) {
  const std::shared_ptr<Seat> seat(new Seat(context, places, std::move(quiet)));
  if (places.lends()) seat->look_later();
  return seat;
}

void Seat::look_later() {
  timer_.expires_after(kLook);
  timer_.async_wait([weak = weak_from_this()](const boost::system::error_code& error) {
    const auto self = weak.lock();
    if (!error && self && !self->left_) self->look();
  });
}

void Seat::look() {
  if (quiet_() >= kQuietEnough) lent_ = places_.lend();
  if (!lent_) look_later();
}

void Seat::leave() {
  left_ = true;
  timer_.cancel();
  lent_ ? places_.give_back_lent() : places_.give_back();
}

}  // namespace touchstone::run
