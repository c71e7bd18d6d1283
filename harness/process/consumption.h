// Consumption is what a process and all that descend from it take from the machine right now.
#pragma once

#include <sys/types.h>

#include <cstdint>

#include "base/result.h"

namespace touchstone::process {

struct Consumption {
  std::uint64_t processes = 0;  // those that run, the first one included
  std::uint64_t zombies = 0;    // that have ended and were not waited for
  std::uint64_t descriptors = 0;
  std::uint64_t threads = 0;
  std::uint64_t memory_kib = 0;  // resident; what is shared counts for each
};

// `pid` as the machine counts. Other processes come and go meanwhile, so only what rests is exact.
// An error of code kHarnessError when it is not there or may not be looked at.
base::Result<Consumption> consumption_of(pid_t pid);

}  // namespace touchstone::process
