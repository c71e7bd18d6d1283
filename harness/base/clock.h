// Clock tells how much time has passed; the engine never reads one, its driver does.
#pragma once

#include <chrono>

namespace touchstone::base {

using Microseconds = std::chrono::microseconds;

// A monotonic clock. Implementations: SystemClock here, virtual ones in tests.
class Clock {
 public:
  virtual ~Clock() = default;
  // Time since an arbitrary fixed moment; never runs backwards.
  virtual Microseconds now() const = 0;
};

class SystemClock final : public Clock {
 public:
  Microseconds now() const override {
    return std::chrono::duration_cast<Microseconds>(
        std::chrono::steady_clock::now().time_since_epoch());
  }
};

}  // namespace touchstone::base
