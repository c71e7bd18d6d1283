// What of a run was waiting, and what was touchstone's own.
#include "run/loop_turns.h"

#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <ctime>

#include "support/catch.h"

using namespace touchstone;
using namespace std::chrono_literals;

namespace {

base::Microseconds thread_time() {
  timespec time{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return std::chrono::seconds(time.tv_sec) + base::Microseconds(time.tv_nsec / 1000);
}

void work(base::Microseconds time) {
  const auto begin = thread_time();
  while (thread_time() - begin < time) {
  }
}

}  // namespace

TEST_CASE("waits side by side are counted once") {
  boost::asio::io_context context;
  boost::asio::steady_timer one(context, 60ms);
  boost::asio::steady_timer other(context, 60ms);
  one.async_wait([](const auto&) {});
  other.async_wait([](const auto&) {});
  const base::SystemClock clock;
  const auto begin = clock.now();

  run::LoopTurns turns;
  while (!context.stopped()) turns.turn(context);

  CHECK(turns.idle() >= 30ms);
  CHECK(turns.idle() <= clock.now() - begin);
}

TEST_CASE("work is not waiting, whether it was ready or came after a wait") {
  boost::asio::io_context context;
  boost::asio::steady_timer timer(context, 10ms);
  timer.async_wait([](const auto&) { work(100ms); });
  boost::asio::post(context, [] { work(100ms); });
  const base::SystemClock clock;
  const auto begin = clock.now();

  run::LoopTurns turns;
  while (!context.stopped()) turns.turn(context);

  CHECK(clock.now() - begin - turns.idle() >= 90ms);
}
