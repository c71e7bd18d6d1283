#include <csignal>

#include "observed_unit.h"
#include "support/catch.h"

using namespace touchstone::process;

namespace {

// A main process that leaves a daemon behind as soon as it is told to go.
LaunchSpec daemoniser(Namespaces mode) {
  return shell(std::string(kDaemon) + "; read go; echo done", mode);
}

LaunchSpec with_grace(LaunchSpec spec, std::chrono::milliseconds grace) {
  spec.grace = grace;
  return spec;
}

}  // namespace

TEST_CASE("a daemonised grandchild that holds stdout is reported by name and killed") {
  const auto mode = GENERATE(Namespaces::kWhereAllowed, Namespaces::kNever);
  ObservedUnit unit(with_grace(daemoniser(mode), std::chrono::milliseconds(100)));
  REQUIRE(unit.run_until_printed(kDaemonUp));

  unit.unit->write("go\n");
  REQUIRE(unit.run_until_gone());

  REQUIRE(unit.leftovers.size() == 1);
  CHECK(unit.leftovers[0].name == "tail");
  CHECK(unit.leftovers[0].command_line == "tail -n 1 -f /etc/passwd");
  CHECK(unit.leftovers[0].ended);
  CHECK(::kill(unit.leftovers[0].pid, 0) == -1);
  CHECK(unit.out.ends_with("done\n"));
  CHECK(unit.exit == exited(0));
  CHECK(unit.order == std::vector<std::string>{"started", "bytes", "end", "exited", "gone"});
}

TEST_CASE("a process that goes within the grace is no leftover") {
  const auto mode = GENERATE(Namespaces::kWhereAllowed, Namespaces::kNever);
  // The child lives until the pipe from the main process ends, which is when that has exited.
  ObservedUnit unit(with_grace(shell("(cat <&3 >/dev/null; echo late) 3<&0 & echo early", mode),
                               std::chrono::seconds(9)));
  REQUIRE(unit.run_until_printed("early"));

  unit.unit->close_input();
  REQUIRE(unit.run_until_gone());

  CHECK(unit.leftovers.empty());
  CHECK(unit.out == "early\nlate\n");
}

TEST_CASE("ending a unit cuts its grace short and names who was still there") {
  const auto mode = GENERATE(Namespaces::kWhereAllowed, Namespaces::kNever);
  ObservedUnit unit(with_grace(daemoniser(mode), std::chrono::hours(1)));
  REQUIRE(unit.run_until_printed(kDaemonUp));
  unit.unit->write("go\n");
  REQUIRE(unit.run_until_printed("done"));
  REQUIRE(ends(unit.pid));

  unit.unit->end();
  REQUIRE(unit.run_until_gone());

  REQUIRE(unit.leftovers.size() == 1);
  CHECK(unit.leftovers[0].name == "tail");
}

TEST_CASE("a tree that keeps forking is ended whole") {
  const auto mode = GENERATE(Namespaces::kWhereAllowed, Namespaces::kNever);
  ObservedUnit unit(
      shell("f() { (f &) ; }; i=0; while [ $i -lt 20 ]; do "
            "(while :; do (setsid true &); done) & i=$((i+1)); done; echo up; wait",
            mode));
  REQUIRE(unit.run_until_printed("up"));

  unit.unit->end();
  REQUIRE(unit.run_until_gone());

  CHECK(unit.exit == killed(SIGKILL));
  CHECK(unit.faults.empty());
}

TEST_CASE("a zombie that the unit never waited for is no leftover") {
  const auto mode = GENERATE(Namespaces::kWhereAllowed, Namespaces::kNever);
  ObservedUnit unit(
      with_grace(shell("true & exec sh -c 'echo over'", mode), std::chrono::seconds(9)));

  REQUIRE(unit.run_until_gone());

  CHECK(unit.leftovers.empty());
}
