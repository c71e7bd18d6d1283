// Clock is the component's time: it stands at 0 and moves only when the harness advances it.
//
// What comes due runs in the order of its times, inside advance(). Not thread-safe.
#pragma once

#include <cstdint>
#include <functional>
#include <map>

namespace touchstone::session_client {

class Clock {
 public:
  using Timer = std::pair<std::int64_t, std::int64_t>;  // when, and which of that time

  Timer at_in(std::int64_t ms, std::function<void()> what) {
    const Timer timer{now_ + ms, ++count_};
    timers_[timer] = std::move(what);
    return timer;
  }
  void cancel(const Timer& timer) { timers_.erase(timer); }

  // `settle` runs after each timer, so that what it set going is done before the next one.
  void advance(std::int64_t ms, const std::function<void()>& settle) {
    const std::int64_t end = now_ + ms;
    while (!timers_.empty() && timers_.begin()->first.first <= end) {
      const auto next = timers_.begin();
      now_ = next->first.first;
      const std::function<void()> what = std::move(next->second);
      timers_.erase(next);
      what();
      settle();
    }
    now_ = end;
  }

 private:
  std::int64_t now_ = 0;
  std::int64_t count_ = 0;
  std::map<Timer, std::function<void()>> timers_;
};

}  // namespace touchstone::session_client
