#include "process/starvation.h"

#include <sched.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>

#include "support/catch.h"

using namespace touchstone;
using namespace std::chrono_literals;

TEST_CASE("the second number of schedstat is what a thread waited, in nanoseconds") {
  CHECK(process::waited_for_processor("2000000 3500000 17\n") == 3500us);
  CHECK(process::waited_for_processor("").count() == 0);
  CHECK(process::waited_for_processor("nothing of the kind").count() == 0);
}

TEST_CASE("a process that nobody knows was not starved") {
  CHECK(process::starved_for(0).count() == 0);
  CHECK(process::starved_for(1 << 22).count() == 0);
}

TEST_CASE("of two processes that are busy on one processor each waits for the other") {
  cpu_set_t first;
  CPU_ZERO(&first);
  CPU_SET(::sched_getcpu(), &first);
  pid_t busy[2] = {};
  for (pid_t& child : busy) {
    child = ::fork();
    if (child == 0) {
      ::sched_setaffinity(0, sizeof first, &first);
      for (;;) (void)::getppid();
    }
  }

  const auto deadline = std::chrono::steady_clock::now() + 60s;
  base::Microseconds waited{0};
  while (waited < 5ms && std::chrono::steady_clock::now() < deadline) {
    ::sched_yield();
    waited = process::starved_for(busy[0]);
  }
  for (const pid_t child : busy) {
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
  }

  CHECK(waited >= 5ms);
}
