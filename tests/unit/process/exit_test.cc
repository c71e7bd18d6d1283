#include <csignal>

#include "observed_unit.h"
#include "support/catch.h"

using namespace touchstone::process;

TEST_CASE("an exit code is told apart from death by a signal") {
  const auto mode = GENERATE(Namespaces::kWhereAllowed, Namespaces::kNever);
  ObservedUnit with_code(shell("exit 9", mode));
  ObservedUnit with_signal(shell("kill -9 $$", mode));

  REQUIRE(with_code.run_until_gone());
  REQUIRE(with_signal.run_until_gone());

  CHECK(with_code.exit == exited(9));
  CHECK(with_signal.exit == killed(SIGKILL));
}

TEST_CASE("events come in their order, output before the exit") {
  const auto mode = GENERATE(Namespaces::kWhereAllowed, Namespaces::kNever);
  ObservedUnit unit(shell("echo out; echo err >&2; exit 3", mode));

  REQUIRE(unit.run_until_gone());

  CHECK(unit.order == std::vector<std::string>{"started", "bytes", "end", "exited", "gone"});
  CHECK(unit.out == "out\n");
  CHECK(unit.err == "err\n");
  CHECK(unit.exit == exited(3));
  CHECK(unit.leftovers.empty());
  CHECK(unit.faults.empty());
}

TEST_CASE("a signal reaches the main process") {
  const auto mode = GENERATE(Namespaces::kWhereAllowed, Namespaces::kNever);
  ObservedUnit unit(shell("trap 'exit 7' TERM; echo ready; while :; do read x; done", mode));
  REQUIRE(unit.run_until_printed("ready"));

  unit.unit->signal(SIGTERM);
  REQUIRE(unit.run_until_gone());

  CHECK(unit.exit == exited(7));
}

TEST_CASE("a tree that ignores SIGTERM is ended") {
  const auto mode = GENERATE(Namespaces::kWhereAllowed, Namespaces::kNever);
  ObservedUnit unit(
      shell("trap '' TERM HUP INT; tail -f /dev/null & tail -f /dev/null & echo up; wait", mode));
  REQUIRE(unit.run_until_printed("up"));
  unit.unit->signal(SIGTERM);

  unit.unit->end();
  REQUIRE(unit.run_until_gone());

  CHECK(unit.exit == killed(SIGKILL));
  CHECK(unit.leftovers.empty());
}

TEST_CASE("an exit status reads well") {
  CHECK(to_string(exited(3)) == "exit code 3");
  CHECK(to_string(killed(SIGTERM)) == "signal 15 (SIGTERM)");
}

TEST_CASE("a unit may be destroyed from inside any of its events") {
  const auto mode = GENERATE(Namespaces::kWhereAllowed, Namespaces::kNever);
  struct Destroyer : ObservedUnit {
    using ObservedUnit::ObservedUnit;
    void on_bytes(Stream, std::string_view) override { unit.reset(); }
  };
  Destroyer destroyer(shell("echo one; exec tail -f /dev/null", mode));

  REQUIRE(destroyer.run_until([&] { return destroyer.unit == nullptr; }));

  CHECK_FALSE(destroyer.run_until([&] { return destroyer.gone || destroyer.exit; }));
}
