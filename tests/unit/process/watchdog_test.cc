// What becomes of a tree when those who watch over it die.
#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <string>
#include <vector>

#include "observed_unit.h"
#include "process/descriptor.h"
#include "process/namespaces.h"
#include "process/process_tree.h"
#include "support/catch.h"

using namespace touchstone::process;

namespace {

Descriptor machine_proc() { return Descriptor(::open("/proc", O_RDONLY | O_DIRECTORY)); }

std::vector<TreeMember> below(pid_t root) {
  const Descriptor proc = machine_proc();
  return descendants(all_processes(proc.get()), root);
}

// Handles that become readable when the process ends.
std::vector<Descriptor> handles_of(const std::vector<TreeMember>& members) {
  std::vector<Descriptor> handles;
  for (const TreeMember& member : members) {
    if (member.name == "ts-launcher") continue;  // it lives as long as touchstone
    handles.emplace_back(static_cast<int>(::syscall(SYS_pidfd_open, member.pid, 0)));
  }
  return handles;
}

bool all_end(const std::vector<Descriptor>& handles, int within_ms = 10000) {
  for (const Descriptor& handle : handles) {
    pollfd event = {handle.get(), POLLIN, 0};
    if (::poll(&event, 1, within_ms) != 1) return false;
  }
  return true;
}

// Runs a unit in a process of its own, as touchstone would be, until that is killed. Returns
// its pid once the unit has printed "up".
pid_t touchstone_with(const LaunchSpec& spec) {
  int ready[2];
  REQUIRE(::pipe2(ready, O_CLOEXEC) == 0);
  const pid_t touchstone = ::fork();
  if (touchstone == 0) {
    ObservedUnit unit(spec);
    if (unit.run_until_printed("up") && ::write(ready[1], "!", 1) == 1) {
      ::signal(SIGALRM, SIG_DFL);
      ::alarm(60);
      ::pause();
    }
    ::_exit(1);
  }
  ::close(ready[1]);
  char byte = 0;
  REQUIRE(::read(ready[0], &byte, 1) == 1);
  ::close(ready[0]);
  return touchstone;
}

}  // namespace

TEST_CASE("when touchstone is killed the whole tree ends") {
  const auto mode = GENERATE(Namespaces::kWhereAllowed, Namespaces::kNever);
  // Not writing into our pipe: tail ends by itself when nobody reads what it may say.
  const pid_t touchstone =
      touchstone_with(shell("trap '' HUP TERM; (setsid tail -f /dev/null >/dev/null 2>&1 &); "
                            "tail -f /dev/null >/dev/null 2>&1 & echo up; wait",
                            mode));
  const std::vector<Descriptor> handles = handles_of(below(touchstone));
  REQUIRE(handles.size() >= 4);  // supervisor, shell, two tails

  ::kill(touchstone, SIGKILL);
  ::waitpid(touchstone, nullptr, 0);

  CHECK(all_end(handles));
}

TEST_CASE("a unit that kills its supervisor is reported and ended") {
  ObservedUnit unit(
      shell(std::string(kDaemon) + "; read go; kill -9 $PPID; read never", Namespaces::kNever));
  REQUIRE(unit.run_until_printed(kDaemonUp));
  const std::vector<Descriptor> handles = handles_of(below(::getpid()));

  unit.unit->write("go\n");
  REQUIRE(unit.run_until_gone());

  REQUIRE(unit.faults.size() == 1);
  CHECK(unit.faults[0].find("supervisor was killed") != std::string::npos);
  CHECK(unit.exit == killed(SIGKILL));
  REQUIRE(unit.leftovers.size() == 1);
  CHECK(unit.leftovers[0].name == "tail");
  CHECK(all_end(handles, 0));
}

TEST_CASE("the loss of one supervisor harms no other unit") {
  boost::asio::io_context context;
  ObservedUnit honest(context,
                      shell(std::string(kDaemon) + "; read go; echo fine", Namespaces::kNever));
  REQUIRE(honest.run_until_printed(kDaemonUp));
  ObservedUnit killer(context, shell("kill -9 $PPID", Namespaces::kNever));

  REQUIRE(killer.run_until_gone());
  honest.unit->write("go\n");
  REQUIRE(honest.run_until_gone());

  CHECK(killer.faults.size() == 1);
  CHECK(honest.faults.empty());
  CHECK(honest.out.find("fine") != std::string::npos);
  CHECK(honest.leftovers.size() == 1);
}

TEST_CASE("in a PID namespace a unit cannot kill its supervisor") {
  if (supervisor_flags() == 0) {
    WARN("SKIPPED: this machine refuses PID namespaces");
    return;
  }
  ObservedUnit unit(shell("kill -9 $PPID; echo still here"));

  REQUIRE(unit.run_until_gone());

  CHECK(unit.out == "still here\n");
  CHECK(unit.faults.empty());
}

TEST_CASE("a destroyed unit leaves nothing running") {
  const auto mode = GENERATE(Namespaces::kWhereAllowed, Namespaces::kNever);
  ObservedUnit unit(
      shell("trap '' TERM; (setsid tail -f /dev/null &); echo up; while :; do read x; done", mode));
  REQUIRE(unit.run_until_printed("up"));
  const std::vector<Descriptor> handles = handles_of(below(::getpid()));
  REQUIRE(handles.size() >= 3);

  unit.unit.reset();

  CHECK(all_end(handles, 0));
}
