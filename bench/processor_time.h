// Processor time of this process, which other programs on the machine disturb much less than
// they disturb wall time. Good for work that waits for nothing. Any thread, one at a time.
#pragma once

#include <algorithm>
#include <ctime>
#include <limits>

namespace touchstone::bench {

inline double processor_us() {
  timespec now = {};
  ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e6 + static_cast<double>(now.tv_nsec) / 1e3;
}

// Repeats `work` for a while and returns the microseconds of the run that was disturbed least.
template <typename Work>
double least_us(Work&& work) {
  constexpr double kWhileUs = 400e3;
  constexpr int kAtLeast = 5;
  double least = std::numeric_limits<double>::max();
  const double begin = processor_us();
  for (int i = 0; i < kAtLeast || processor_us() - begin < kWhileUs; ++i) {
    const double before = processor_us();
    work();
    least = std::min(least, processor_us() - before);
  }
  return least;
}

}  // namespace touchstone::bench
