// What they start, and leave behind.
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <thread>

#include "animal.h"

namespace touchstone::zoo {
namespace {

constexpr int kStorm = 200;

void close_everything() { ::syscall(SYS_close_range, 0U, ~0U, 0U); }

// Born of a child that is gone, in a session of its own: nobody's.
template <typename Life>
void start_daemon(Life life) {
  const pid_t child = ::fork();
  if (child == 0) {
    ::setsid();
    if (::fork() == 0) {
      life();
      hang();
    }
    ::_exit(0);
  }
  ::waitpid(child, nullptr, 0);
}

int storm_of_children() {
  for (int i = 0; i < kStorm; ++i) {
    if (::fork() == 0) hang();
  }
  return serve();
}

int storm_of_threads() {
  for (int i = 0; i < kStorm; ++i) std::thread([] { hang(); }).detach();
  return serve();
}

// Every child starts the next one and ends: what is listed is gone when it is signalled.
int runs_from_child_to_child() {
  if (::fork() == 0) {
    close_everything();
    for (int i = 0; i < kStorm; ++i) {
      if (::fork() != 0) ::_exit(0);
      ::setsid();
    }
    hang();
  }
  return serve();
}

int daemon_holds_its_output() {
  start_daemon([] {});
  return serve();
}

int daemon_without_streams() {
  start_daemon(close_everything);
  return serve();
}

int daemon_takes_over() {
  start_daemon([] { serve(); });
  return 0;
}

int child_writes_on() {
  const pid_t child = ::fork();
  if (child == 0) {
    for (int i = 0; i < 100'000; ++i) say("{\"type\":\"tick\"}\n");
    hang();
  }
  return serve();
}

int keeps_zombies() {
  for (int i = 0; i < kStorm; ++i) {
    if (::fork() == 0) ::_exit(0);
  }
  return serve();
}

}  // namespace

std::vector<Animal> breeders() {
  return {{"storm_of_children", storm_of_children},
          {"storm_of_threads", storm_of_threads},
          {"runs_from_child_to_child", runs_from_child_to_child},
          {"daemon_holds_its_output", daemon_holds_its_output},
          {"daemon_without_streams", daemon_without_streams},
          {"daemon_takes_over", daemon_takes_over},
          {"child_writes_on", child_writes_on},
          {"keeps_zombies", keeps_zombies}};
}

}  // namespace touchstone::zoo
