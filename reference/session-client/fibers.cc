#include "session-client/fibers.h"

namespace touchstone::session_client {

// Fibers that still wait have nobody left to wake them: their threads go with the process.
Fibers::~Fibers() {
  for (const std::unique_ptr<Fiber>& fiber : all_) {
    if (fiber->thread.joinable()) fiber->thread.detach();
  }
}

void Fibers::start(std::function<void()> body) {
  all_.push_back(std::make_unique<Fiber>());
  all_.back()->body = std::move(body);
  make_ready(all_.back().get());
}

void Fibers::run_ready() {
  while (!ready_.empty()) {
    Fiber* next = ready_.front();
    ready_.pop_front();
    hand_over(next);
    if (!next->ended) continue;
    next->thread.join();
    all_.remove_if([&](const std::unique_ptr<Fiber>& one) { return one.get() == next; });
  }
}

void Fibers::hand_over(Fiber* next) {
  std::unique_lock lock(mutex_);
  current_ = next;
  if (next->thread.joinable()) {
    next->wake.notify_one();
  } else {
    next->thread = std::thread([this, next] {
      next->body();
      const std::lock_guard end(mutex_);
      next->ended = true;
      current_ = nullptr;
      loop_wakes_.notify_one();
    });
  }
  loop_wakes_.wait(lock, [&] { return current_ == nullptr; });
}

void Fibers::wait() {
  std::unique_lock lock(mutex_);
  Fiber* self = current_;
  current_ = nullptr;
  loop_wakes_.notify_one();
  self->wake.wait(lock, [&] { return current_ == self; });
}

}  // namespace touchstone::session_client
