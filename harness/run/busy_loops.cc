#include "run/busy_loops.h"

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>

namespace touchstone::run {
namespace {

[[noreturn]] void spin(pid_t parent) {
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (::getppid() != parent) ::_exit(0);  // it ended before that was said
  ::prctl(PR_SET_NAME, "ts-stress");
  // Who interrupts the run has its loops ended by touchstone; whose pipes are held waits for ever.
  ::setsid();
  ::syscall(SYS_close_range, 0U, ~0U, 0U);
  for (volatile unsigned turns = 0;;) turns = turns + 1;
}

}  // namespace

BusyLoops::BusyLoops(unsigned count) {
  const pid_t parent = ::getpid();
  for (unsigned i = 0; i < count; ++i) {
    const pid_t pid = ::fork();
    if (pid == 0) spin(parent);
    if (pid > 0) pids_.push_back(pid);
  }
}

BusyLoops::~BusyLoops() {
  for (const pid_t pid : pids_) ::kill(pid, SIGKILL);
  for (const pid_t pid : pids_) {
    while (::waitpid(pid, nullptr, 0) < 0 && errno == EINTR) {
    }
  }
}

}  // namespace touchstone::run
