#include <string>

#include "observed_unit.h"
#include "support/catch.h"

using namespace touchstone::process;

TEST_CASE("what is written comes back and input can be closed") {
  const auto mode = GENERATE(Namespaces::kWhereAllowed, Namespaces::kNever);
  ObservedUnit unit(shell("exec cat", mode));

  unit.unit->write("one ");
  unit.unit->write("two");
  unit.unit->close_input();
  REQUIRE(unit.run_until_gone());

  CHECK(unit.out == "one two");
  CHECK(unit.times_written >= 1);
  CHECK(unit.exit == exited(0));
}

TEST_CASE("input closed at once is an end of file") {
  ObservedUnit unit(shell("exec cat"));

  unit.unit->close_input();
  REQUIRE(unit.run_until_gone());

  CHECK(unit.out.empty());
  CHECK(unit.exit == exited(0));
}

TEST_CASE("a unit that never reads its input does not block us") {
  const auto mode = GENERATE(Namespaces::kWhereAllowed, Namespaces::kNever);
  ObservedUnit unit(shell("echo up; exec tail -f /dev/null", mode));

  unit.unit->write(std::string(8 << 20, 'x'));
  REQUIRE(unit.run_until_printed("up"));

  CHECK(unit.unit->queued_bytes() > 7u << 20);
  unit.unit->end();
  REQUIRE(unit.run_until_gone());
}

TEST_CASE("a unit that closes its input is noticed at the next write") {
  ObservedUnit unit(shell("exec <&-; echo closed; exec tail -f /dev/null"));
  REQUIRE(unit.run_until_printed("closed"));

  unit.unit->write("anybody?");
  REQUIRE(unit.run_until([&] { return unit.input_closed; }));

  CHECK(unit.unit->queued_bytes() == 0);
  unit.unit->end();
  REQUIRE(unit.run_until_gone());
}

TEST_CASE("a flood of 64 MiB on both streams is received whole") {
  const auto mode = GENERATE(Namespaces::kWhereAllowed, Namespaces::kNever);
  ObservedUnit unit(
      shell("head -c 33554432 /dev/zero & head -c 33554432 /dev/zero >&2; wait", mode));

  REQUIRE(unit.run_until_gone());

  CHECK(unit.out.size() == 32u << 20);
  CHECK(unit.err.size() == 32u << 20);
  CHECK(unit.exit == exited(0));
}

TEST_CASE("a paused stream is not read and nothing of it is lost") {
  const auto mode = GENERATE(Namespaces::kWhereAllowed, Namespaces::kNever);
  ObservedUnit unit(
      shell("{ read go; head -c 1000000 /dev/zero; echo all >&2; } <&0 & "
            "head -c 1000000 /dev/zero | tail -c 1 >/dev/null; echo alive >&2; wait",
            mode));
  REQUIRE(unit.run_until_started());
  unit.unit->pause_output(Stream::kStdout);
  unit.unit->write("go\n");

  // The background job has more to say than a pipe holds, and gets stuck.
  REQUIRE(unit.run_until([&] { return unit.err == "alive\n"; }));
  CHECK(unit.out.empty());

  unit.unit->resume_output(Stream::kStdout);
  REQUIRE(unit.run_until_gone());
  CHECK(unit.err == "alive\nall\n");
  CHECK(unit.out.size() == 1000000);
}

TEST_CASE("a pause does not outlive the tree") {
  ObservedUnit unit(shell("read go; echo last words"));
  REQUIRE(unit.run_until_started());
  unit.unit->pause_output(Stream::kStdout);

  unit.unit->write("go\n");
  REQUIRE(unit.run_until_gone());

  CHECK(unit.out == "last words\n");
  CHECK(unit.order.back() == "gone");
}
