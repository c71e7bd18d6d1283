#include <unistd.h>

#include <csignal>
#include <fstream>
#include <string>

#include "observed_unit.h"
#include "process/namespaces.h"
#include "support/catch.h"

using namespace touchstone::process;

TEST_CASE("a unit finds three open files and no more") {
  const auto mode = GENERATE(Namespaces::kWhereAllowed, Namespaces::kNever);
  const std::ifstream left_open("/dev/null");
  ObservedUnit other(shell("read x", mode));
  ObservedUnit unit(shell("ls /proc/$$/fd; :", mode));

  REQUIRE(unit.run_until_gone());

  CHECK(unit.out == "0\n1\n2\n");
}

TEST_CASE("a unit's environment is exactly what it was given") {
  const auto mode = GENERATE(Namespaces::kWhereAllowed, Namespaces::kNever);
  ::setenv("TOUCHSTONE_TEST_SECRET", "leaked", 1);
  LaunchSpec spec = shell("", mode);
  spec.executable = "/usr/bin/env";
  spec.argv = {"env"};
  spec.env = {"B=2", "A=1 and more"};
  ObservedUnit unit(spec);

  REQUIRE(unit.run_until_gone());
  ::unsetenv("TOUCHSTONE_TEST_SECRET");

  CHECK(unit.out == "B=2\nA=1 and more\n");
}

TEST_CASE("a unit leads a session of its own without a terminal") {
  const auto mode = GENERATE(Namespaces::kWhereAllowed, Namespaces::kNever);
  // Fields 1, 6 and 7 of stat: pid, session, terminal.
  ObservedUnit unit(shell("cut -d' ' -f1,6,7 /proc/$$/stat; echo $$; : < /dev/tty", mode));

  REQUIRE(unit.run_until_gone());

  const std::string own = unit.out.substr(0, unit.out.find(' '));
  CHECK(unit.out == own + " " + own + " 0\n" + own + "\n");
  CHECK(unit.exit != exited(0));
}

TEST_CASE("a unit starts with every signal at its default and none blocked") {
  const auto mode = GENERATE(Namespaces::kWhereAllowed, Namespaces::kNever);
  LaunchSpec spec = shell("", mode);
  spec.executable = "/usr/bin/grep";
  spec.argv = {"grep", "-E", "^Sig(Blk|Ign):", "/proc/self/status"};
  ObservedUnit unit(spec);

  REQUIRE(unit.run_until_gone());

  CHECK(unit.out == "SigBlk:\t0000000000000000\nSigIgn:\t0000000000000000\n");
}

TEST_CASE("a unit can be kept to one processor") {
  const auto mode = GENERATE(Namespaces::kWhereAllowed, Namespaces::kNever);
  LaunchSpec spec = shell("", mode);
  spec.executable = "/usr/bin/nproc";
  spec.argv = {"nproc"};
  spec.cpus = 1;
  ObservedUnit unit(spec);

  REQUIRE(unit.run_until_gone());

  CHECK(unit.out == "1\n");
}

TEST_CASE("a unit starts in its folder, with its limits and a fixed file mask") {
  const auto mode = GENERATE(Namespaces::kWhereAllowed, Namespaces::kNever);
  LaunchSpec spec = shell("pwd; ulimit -n; ulimit -c; umask", mode);
  spec.cwd = "/usr";
  spec.limits.open_files = 77;
  ObservedUnit unit(spec);

  REQUIRE(unit.run_until_gone());

  CHECK(unit.out == "/usr\n77\n0\n0022\n");
}

TEST_CASE("in a PID namespace a unit is not its first process and sees only its own") {
  if (supervisor_flags() == 0) return;
  ObservedUnit unit(shell("echo $$; ls -d /proc/[0-9]*; readlink /proc/self"));

  REQUIRE(unit.run_until_gone());

  CHECK(unit.reached.pid_namespace);
  CHECK(unit.out.substr(0, 10) == "2\n/proc/1\n");
  CHECK(unit.pid > 2);
}

TEST_CASE("without namespaces none is reported") {
  ObservedUnit unit(shell("echo $$", Namespaces::kNever));

  REQUIRE(unit.run_until_gone());

  CHECK_FALSE(unit.reached.pid_namespace);
  CHECK(unit.out == std::to_string(unit.pid) + "\n");
}
