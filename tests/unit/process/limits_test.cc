#include "process/limits.h"

#include <chrono>
#include <csignal>
#include <string>

#include "observed_unit.h"
#include "support/catch.h"

using namespace touchstone::process;

TEST_CASE("a unit that uses up its processor time is ended by a signal that says so") {
  const auto mode = GENERATE(Namespaces::kWhereAllowed, Namespaces::kNever);
  LaunchSpec spec = shell("while :; do :; done", mode);
  spec.limits.cpu_seconds = 1;
  ObservedUnit unit(spec);

  REQUIRE(unit.run_until([&] { return unit.gone; }, std::chrono::seconds(120)));

  CHECK(unit.exit == killed(SIGXCPU));
  CHECK(limit_passed(spec.limits, SIGXCPU) == "cpu-time (1 s)");
}

TEST_CASE("a unit whose file grows beyond its limit is ended by a signal that says so") {
  LaunchSpec spec = shell("f=$(mktemp); exec 3>$f; rm $f; exec head -c 5000 /dev/zero >&3");
  spec.limits.file_size_bytes = 1000;
  ObservedUnit unit(spec);

  REQUIRE(unit.run_until_gone());

  CHECK(unit.exit == killed(SIGXFSZ));
  CHECK(limit_passed(spec.limits, SIGXFSZ) == "file-size (1000 bytes)");
}

TEST_CASE("a signal that no limit sends, or whose limit is not set, is an end like any other") {
  const Limits none;
  const Limits usual = usual_limits();

  CHECK_FALSE(limit_passed(usual, SIGKILL));
  CHECK_FALSE(limit_passed(usual, SIGSEGV));
  CHECK_FALSE(limit_passed(none, SIGXCPU));
  CHECK_FALSE(limit_passed(none, SIGXFSZ));
}

TEST_CASE("the usual limits can be set on a unit, and are what it finds") {
  LaunchSpec spec = shell("ulimit -n; ulimit -c; ulimit -t");
  spec.limits = usual_limits();
  ObservedUnit unit(spec);

  REQUIRE(unit.run_until_gone());

  CHECK(unit.out == std::to_string(*spec.limits.open_files) + "\n0\n" +
                        std::to_string(*spec.limits.cpu_seconds) + "\n");
}
