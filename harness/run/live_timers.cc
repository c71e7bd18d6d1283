#include "run/live_timers.h"

#include <algorithm>
#include <utility>

namespace touchstone::run {
namespace {

// Less than a tenth of the delay decides nothing.
constexpr int kWorthWaiting = 10;

}  // namespace

LiveTimers::LiveTimers(boost::asio::io_context& context, Fire fire, Starved starved)
    : context_(context),
      fire_(std::move(fire)),
      starved_(std::move(starved)),
      self_(std::make_shared<LiveTimers*>(this)) {}

void LiveTimers::arm(std::int64_t number, base::Microseconds delay) {
  armed_.emplace(number, Armed{boost::asio::steady_timer(context_), delay});
  wait(number, delay);
}

void LiveTimers::disarm(std::int64_t number) { armed_.erase(number); }

void LiveTimers::clear() { armed_.clear(); }

void LiveTimers::wait(std::int64_t number, base::Microseconds time) {
  boost::asio::steady_timer& timer = armed_.at(number).timer;
  timer.expires_after(time);
  timer.async_wait(
      [weak = std::weak_ptr<LiveTimers*>(self_), number](const boost::system::error_code& error) {
        const auto self = weak.lock();
        if (!error && self) (*self)->due(number);
      });
}

void LiveTimers::due(std::int64_t number) {
  const auto found = armed_.find(number);
  if (found == armed_.end()) return;
  Armed& armed = found->second;
  const base::Microseconds starved = std::min(starved_(), armed.delay * kMostPatience);
  const base::Microseconds more = starved - armed.made_up;
  if (more * kWorthWaiting < armed.delay) return fire_(number);
  armed.made_up = starved;
  wait(number, more);
}

}  // namespace touchstone::run
