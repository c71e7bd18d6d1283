// How they end, or do not.
#include <fcntl.h>
#include <sys/ptrace.h>
#include <termios.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>

#include "animal.h"

namespace touchstone::zoo {
namespace {

int honest() { return serve(); }

int ends_at_once() { return 0; }

int fails_at_once() { return 3; }

int crashes_at_once() { std::abort(); }

int crashes_when_asked() {
  say_hello();
  std::string line;
  hear(line);
  ::raise(SIGSEGV);
  return 0;
}

int kills_itself() {
  say_hello();
  ::raise(SIGKILL);
  return 0;
}

int ends_between_two_bytes() {
  say("{\"type\":\"hel");
  return 0;
}

int ends_when_asked() {
  say_hello();
  std::string line;
  hear(line);
  return 0;
}

int fails_at_its_end() {
  serve();
  return 3;
}

int crashes_at_its_end() {
  serve();
  std::abort();
}

int never_leaves() {
  serve();
  hang();
}

int says_nothing() { hang(); }

int ignores_every_signal() {
  for (int number = 1; number < 65; ++number) signal(number, SIG_IGN);
  hang();
}

int stops_itself() {
  ::raise(SIGSTOP);
  return serve();
}

int runs_in_circles() {
  for (volatile unsigned turns = 0;;) turns = turns + 1;
}

// There is none to change, unless somebody has given it one.
int changes_the_terminal() {
  const int terminal = ::open("/dev/tty", O_RDWR);
  termios settings = {};
  if (terminal >= 0 && ::tcgetattr(terminal, &settings) == 0) {
    settings.c_lflag &= ~static_cast<tcflag_t>(ECHO | ICANON);
    ::tcsetattr(terminal, TCSANOW, &settings);
  }
  return serve();
}

// Whoever traces a process can stop it; the end of the tracer lets it go.
int traces_its_parent() {
  if (::ptrace(PTRACE_SEIZE, ::getppid(), nullptr, nullptr) == 0) {
    ::ptrace(PTRACE_INTERRUPT, ::getppid(), nullptr, nullptr);
  }
  return serve();
}

int takes_all_descriptors() {
  while (::dup(STDIN_FILENO) >= 0) {
  }
  return serve();
}

}  // namespace

std::vector<Animal> leavers() {
  return {{"honest", honest},
          {"ends_at_once", ends_at_once},
          {"fails_at_once", fails_at_once},
          {"crashes_at_once", crashes_at_once},
          {"crashes_when_asked", crashes_when_asked},
          {"kills_itself", kills_itself},
          {"ends_between_two_bytes", ends_between_two_bytes},
          {"ends_when_asked", ends_when_asked},
          {"fails_at_its_end", fails_at_its_end},
          {"crashes_at_its_end", crashes_at_its_end},
          {"never_leaves", never_leaves},
          {"says_nothing", says_nothing},
          {"ignores_every_signal", ignores_every_signal},
          {"stops_itself", stops_itself},
          {"runs_in_circles", runs_in_circles},
          {"changes_the_terminal", changes_the_terminal},
          {"traces_its_parent", traces_its_parent},
          {"takes_all_descriptors", takes_all_descriptors}};
}

}  // namespace touchstone::zoo
