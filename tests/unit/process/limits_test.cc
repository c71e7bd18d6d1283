#include "process/limits.h"

#include <chrono>
#include <csignal>
#include <cstdint>
#include <string>
#include <vector>

#include "observed_unit.h"
#include "process/control_group.h"
#include "support/catch.h"

using namespace touchstone::process;

namespace {

bool groups_refused() {
  const GroupFolders& folders = group_folders();
  if (!folders.unified.empty() || (!folders.memory.empty() && !folders.processes.empty())) {
    return false;
  }
  WARN("SKIPPED: there are no control groups that we may write to");
  return true;
}

}  // namespace

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

TEST_CASE("a tree that grows to its limit of processes is told, and grows no further") {
  if (groups_refused()) return;
  const auto mode = GENERATE(Namespaces::kWhereAllowed, Namespaces::kNever);
  LaunchSpec spec = shell(
      "i=0; while [ $i -lt 40 ]; do tail -f /dev/null & i=$((i+1)); done; echo all of them", mode);
  spec.limits.tree_processes = 10;
  ObservedUnit unit(spec);

  REQUIRE(unit.run_until_gone());

  CHECK(unit.limits == std::vector<std::string>{"tree-processes (10)"});
  CHECK(unit.out.empty());
  CHECK(unit.leftovers.size() < 10);
}

TEST_CASE("a tree that uses up its memory is told so") {
  if (groups_refused()) return;
  LaunchSpec spec = shell("head -c 300000000 /dev/zero | tail -n 1 | wc -c");
  spec.limits.tree_memory_bytes = std::uint64_t{64} << 20;
  ObservedUnit unit(spec);

  REQUIRE(unit.run_until_gone());

  CHECK(unit.limits == std::vector<std::string>{"tree-memory (67108864 bytes)"});
  CHECK(unit.out == "0\n");
}

TEST_CASE("a unit that keeps to its limits comes up against none") {
  LaunchSpec spec = shell("true | true; echo fine");
  spec.limits = usual_limits();
  ObservedUnit unit(spec);

  REQUIRE(unit.run_until_gone());

  CHECK(unit.limits.empty());
  CHECK(unit.out == "fine\n");
}

TEST_CASE("a file that would become too long is an error to its writer, who goes on") {
  LaunchSpec spec = shell(
      "file=$(mktemp) || exit 1; head -c 100 /dev/zero >$file 2>/dev/null; echo $?; wc -c <$file; "
      "rm $file");
  spec.limits.file_size_bytes = 40;
  spec.bears_long_files = true;
  ObservedUnit unit(spec);

  REQUIRE(unit.run_until_gone());

  CHECK(unit.out == "1\n40\n");
  CHECK(unit.limits.empty());
}
