// Signals in their order, outputs that are dropped, supervisors that a unit keeps from their work,
// and what a tree takes.
#include <csignal>

#include "observed_unit.h"
#include "process/consumption.h"
#include "support/catch.h"

namespace touchstone::process {
namespace {

TEST_CASE("an input that is closed after a signal ends after it") {
  const auto mode = GENERATE(Namespaces::kWhereAllowed, Namespaces::kNever);
  ObservedUnit unit(shell("echo up; read line; exit 3", mode));
  REQUIRE(unit.run_until_printed("up\n"));

  unit.unit->signal(SIGKILL);
  unit.unit->close_input();

  REQUIRE(unit.run_until_gone());
  CHECK(unit.exit == killed(SIGKILL));
}

TEST_CASE("an input that is closed after a signal that is survived is closed all the same") {
  ObservedUnit unit(shell("trap '' TERM; echo up; read line; exit 3"));
  REQUIRE(unit.run_until_printed("up\n"));

  unit.unit->signal(SIGTERM);
  unit.unit->close_input();

  REQUIRE(unit.run_until_gone());
  CHECK(unit.exit == exited(3));
}

TEST_CASE("a dropped output ends, and breaks the pipe of who writes to it") {
  const auto mode = GENERATE(Namespaces::kWhereAllowed, Namespaces::kNever);
  ObservedUnit unit(shell("echo up >&2; read line; echo out; echo out; exit 3", mode));
  REQUIRE(unit.run_until([&] { return unit.err == "up\n"; }));

  unit.unit->drop_output(Stream::kStdout);
  unit.unit->write("go\n");

  REQUIRE(unit.run_until_gone());
  CHECK(unit.exit == killed(SIGPIPE));
  CHECK(unit.out.empty());
}

TEST_CASE("what a tree takes is counted over all of it") {
  const auto mode = GENERATE(Namespaces::kWhereAllowed, Namespaces::kNever);
  ObservedUnit unit(
      shell("tail -f /dev/null & exec 7</dev/null; echo up; read line; kill $!; wait", mode));
  REQUIRE(unit.run_until_printed("up\n"));

  const auto taken = consumption_of(unit.pid);
  REQUIRE(taken.ok());
  CHECK(taken->processes == 2);
  CHECK(taken->threads == 2);
  CHECK(taken->zombies == 0);
  CHECK(taken->descriptors >= 7);
  CHECK(taken->memory_kib > 0);

  unit.unit->write("go\n");
  REQUIRE(unit.run_until_gone());
  CHECK_FALSE(consumption_of(unit.pid).ok());
}

}  // namespace
}  // namespace touchstone::process
