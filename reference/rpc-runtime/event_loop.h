// EventLoop is poll(2) with timers: the one place where the runtime waits.
//
// A watcher says before every wait which events it wants, so that back pressure is a matter of
// answering 0 for a while. Watchers and timers may be added and removed from any callback. One
// thread; not re-entrant. Failure of poll itself ends the program.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <vector>

namespace touchstone::rpc_runtime {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

class EventLoop {
 public:
  using Id = std::uint64_t;  // never 0
  using Wanted = std::function<short()>;

  // Calls `ready` when the descriptor has one of the events that `wanted` returned, or an error
  // or hang-up. With 0 wanted the descriptor is not looked at, not even for errors.
  Id watch(int descriptor, Wanted wanted, std::function<void()> ready);
  void unwatch(Id id);

  // Calls `expired` once, not before `delay` has passed.
  Id after(milliseconds delay, std::function<void()> expired);
  void cancel(Id id);

  // Waits for events and timers once and calls whoever is concerned.
  void wait();

  // Makes the next wait() return at once.
  void wake() { awake_ = true; }

 private:
  struct Watcher {
    int descriptor;
    Wanted wanted;
    std::function<void()> ready;
  };
  struct Timer {
    Clock::time_point due;
    std::function<void()> expired;
  };

  int timeout_ms() const;
  void run_timers();

  Id next_id_ = 1;
  bool awake_ = false;
  std::map<Id, Watcher> watchers_;
  std::map<Id, Timer> timers_;
};

}  // namespace touchstone::rpc_runtime
