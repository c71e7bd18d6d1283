#include "run/loop_turns.h"

#include <algorithm>
#include <ctime>

namespace touchstone::run {
namespace {

base::Microseconds thread_time() {
  timespec time{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return std::chrono::seconds(time.tv_sec) + base::Microseconds(time.tv_nsec / 1000);
}

}  // namespace

void LoopTurns::turn(boost::asio::io_context& context) {
  context.poll();
  const base::Microseconds begin = clock_.now();
  const base::Microseconds worked = thread_time();
  context.run_one();
  // Waiting takes no processor time: what this thread used is the work that came after it.
  const base::Microseconds waited = clock_.now() - begin - (thread_time() - worked);
  idle_ += std::max(waited, base::Microseconds(0));
}

}  // namespace touchstone::run
