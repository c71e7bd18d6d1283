#include "event_loop.h"

#include <poll.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <utility>

namespace touchstone::rpc_runtime {

EventLoop::Id EventLoop::watch(int descriptor, Wanted wanted, std::function<void()> ready) {
  watchers_.emplace(next_id_, Watcher{descriptor, std::move(wanted), std::move(ready)});
  return next_id_++;
}

void EventLoop::unwatch(Id id) { watchers_.erase(id); }

EventLoop::Id EventLoop::after(milliseconds delay, std::function<void()> expired) {
  timers_.emplace(next_id_, Timer{Clock::now() + delay, std::move(expired)});
  return next_id_++;
}

void EventLoop::cancel(Id id) { timers_.erase(id); }

int EventLoop::timeout_ms() const {
  if (awake_) return 0;
  if (timers_.empty()) return -1;
  const auto first = std::min_element(timers_.begin(), timers_.end(),
                                      [](auto& a, auto& b) { return a.second.due < b.second.due; });
  const auto left = std::chrono::ceil<milliseconds>(first->second.due - Clock::now()).count();
  return static_cast<int>(std::clamp<milliseconds::rep>(left, 0, 60'000));
}

void EventLoop::run_timers() {
  const auto now = Clock::now();
  std::vector<Id> due;
  for (const auto& [id, timer] : timers_) {
    if (timer.due <= now) due.push_back(id);
  }
  for (const Id id : due) {
    const auto timer = timers_.find(id);
    if (timer == timers_.end()) continue;  // cancelled by one of the others
    const auto expired = std::move(timer->second.expired);
    timers_.erase(timer);
    expired();
  }
}

void EventLoop::wait() {
  std::vector<pollfd> polled;
  std::vector<Id> ids;
  for (const auto& [id, watcher] : watchers_) {
    if (const short events = watcher.wanted(); events != 0) {
      polled.push_back({watcher.descriptor, events, 0});
      ids.push_back(id);
    }
  }
  const int timeout = timeout_ms();
  awake_ = false;
  if (poll(polled.data(), polled.size(), timeout) < 0 && errno != EINTR) {
    std::perror("rpc-runtime: poll");
    std::abort();
  }
  run_timers();
  for (std::size_t i = 0; i < polled.size(); ++i) {
    if (polled[i].revents == 0) continue;
    const auto watcher = watchers_.find(ids[i]);
    if (watcher == watchers_.end()) continue;  // removed by one of the others
    const auto ready = watcher->second.ready;  // a copy: the callback may remove its watcher
    ready();
  }
}

}  // namespace touchstone::rpc_runtime
