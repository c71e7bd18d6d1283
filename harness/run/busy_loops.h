// BusyLoops are processes that do nothing but take processor time, beside a run that is to show
// what it does on a busy machine.
//
// They end with the object, and with touchstone however it ends. Made before much is in memory,
// since each is a fork. Thread-compatible; what cannot be forked is missing from count().
#pragma once

#include <sys/types.h>

#include <vector>

namespace touchstone::run {

class BusyLoops {
 public:
  BusyLoops() = default;
  explicit BusyLoops(unsigned count);
  ~BusyLoops();
  BusyLoops(const BusyLoops&) = delete;
  BusyLoops& operator=(const BusyLoops&) = delete;
  BusyLoops(BusyLoops&&) = default;
  BusyLoops& operator=(BusyLoops&&) = delete;

  unsigned count() const { return static_cast<unsigned>(pids_.size()); }

 private:
  std::vector<pid_t> pids_;
};

}  // namespace touchstone::run
