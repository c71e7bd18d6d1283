// Fibers lets each call be written as if it could block, while only one of them runs at a time.
//
// A fiber is a thread that holds the baton: start() queues a body, run_ready() lets each that is
// ready run until it waits or ends, in the order in which they became ready. So what happens is
// the same every time, and nothing shared needs a lock. Slots are how a fiber waits for a value.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <list>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

namespace touchstone::session_client {

struct Fiber {
  std::function<void()> body;
  std::thread thread;
  std::condition_variable wake;
  bool ended = false;
};

class Fibers {
 public:
  Fibers() = default;
  Fibers(const Fibers&) = delete;
  Fibers& operator=(const Fibers&) = delete;
  ~Fibers();

  // Any fiber or the loop; the body must not throw.
  void start(std::function<void()> body);
  // The loop only.
  void run_ready();

  // A fiber only: gives the baton back until make_ready() was called for it.
  void wait();
  Fiber* current() const { return current_; }
  void make_ready(Fiber* fiber) { ready_.push_back(fiber); }

 private:
  void hand_over(Fiber* next);

  std::mutex mutex_;
  std::condition_variable loop_wakes_;
  Fiber* current_ = nullptr;  // nullptr: the loop
  std::deque<Fiber*> ready_;
  std::list<std::unique_ptr<Fiber>> all_;
};

// A place for one value: the first put() wins, take() waits for it. One taker.
template <class T>
class Slot {
 public:
  explicit Slot(Fibers& fibers) : fibers_(fibers) {}

  bool put(T value) {
    if (value_) return false;
    value_ = std::move(value);
    if (waiter_ != nullptr) fibers_.make_ready(std::exchange(waiter_, nullptr));
    return true;
  }
  bool is_full() const { return value_.has_value(); }
  T take() {
    while (!value_) {
      waiter_ = fibers_.current();
      fibers_.wait();
    }
    return std::move(*value_);
  }

 private:
  Fibers& fibers_;
  std::optional<T> value_;
  Fiber* waiter_ = nullptr;
};

}  // namespace touchstone::session_client
