#include "run/live_timers.h"

#include <vector>

#include "support/catch.h"

using namespace touchstone;
using run::LiveTimers;
using std::chrono::milliseconds;

namespace {

// Timers on a loop of their own; each asks the starvations given, one after the other.
struct Bench {
  boost::asio::io_context context;
  std::vector<base::Microseconds> starved;
  std::size_t asked = 0;
  std::vector<std::int64_t> fired;
  LiveTimers timers{context, [this](std::int64_t number) { fired.push_back(number); },
                    [this] {
                      const std::size_t now = std::min(asked++, starved.size() - 1);
                      return starved[now];
                    }};
};

}  // namespace

TEST_CASE("a timer fires once when its units were never kept from the processor") {
  Bench bench;
  bench.starved = {milliseconds(0)};

  bench.timers.arm(7, milliseconds(2));
  bench.context.run();

  CHECK(bench.fired == std::vector<std::int64_t>{7});
  CHECK(bench.asked == 1);
}

TEST_CASE("what a unit was starved is waited for once more, until nothing new is lost") {
  Bench bench;
  bench.starved = {milliseconds(2), milliseconds(4), milliseconds(4)};

  bench.timers.arm(7, milliseconds(2));
  bench.context.run();

  CHECK(bench.fired == std::vector<std::int64_t>{7});
  CHECK(bench.asked == 3);
}

TEST_CASE("patience with a starved unit ends after five times the delay") {
  Bench bench;
  for (int i = 1; i < 100; ++i) bench.starved.push_back(milliseconds(10) * i);

  bench.timers.arm(7, milliseconds(10));
  bench.context.run();

  CHECK(bench.fired == std::vector<std::int64_t>{7});
  CHECK(bench.asked == LiveTimers::kMostPatience + 1);
}

TEST_CASE("a timer that was disarmed does not fire, also when it was due") {
  Bench bench;
  bench.starved = {milliseconds(0)};

  bench.timers.arm(7, milliseconds(1));
  bench.timers.arm(8, milliseconds(1));
  bench.timers.disarm(7);
  bench.context.run();

  CHECK(bench.fired == std::vector<std::int64_t>{8});
}
