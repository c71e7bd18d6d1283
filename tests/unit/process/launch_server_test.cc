#include "process/launch_server.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <string>

#include "observed_unit.h"
#include "process/process_tree.h"
#include "support/catch.h"

using namespace touchstone::process;

namespace {

// Our children that bear the server's name.
std::vector<pid_t> servers() {
  const Descriptor proc(::open("/proc", O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  std::vector<pid_t> pids;
  for (const TreeMember& member : all_processes(proc.get())) {
    const bool ours = member.parent == ::getpid() && member.name == "ts-launcher";
    if (ours && !member.ended) pids.push_back(member.pid);
  }
  return pids;
}

}  // namespace

TEST_CASE("units are started through one server, which knows what they are given") {
  start_launch_server();
  start_launch_server();
  LaunchSpec spec = shell("echo \"$#,$1,$2,$BIG\" | wc -c; pwd; umask; exit 7");
  spec.argv.insert(spec.argv.end(), {"sh", "", "two words"});
  spec.env.push_back("BIG=" + std::string(100'000, 'x'));
  spec.cwd = "/usr";
  spec.umask = 027;
  ObservedUnit unit(spec);

  REQUIRE(unit.run_until_gone());

  CHECK(servers().size() == 1);
  CHECK(unit.out == std::to_string(100'014) + "\n/usr\n0027\n");
  CHECK(unit.exit == exited(7));
  CHECK(unit.leftovers.empty());
}

TEST_CASE("without its server touchstone starts units itself") {
  start_launch_server();
  const std::vector<pid_t> found = servers();
  REQUIRE(found.size() == 1);
  ::kill(found.front(), SIGKILL);
  REQUIRE(ends(found.front()));

  ObservedUnit unit(shell("echo started all the same"));

  REQUIRE(unit.run_until_gone());
  CHECK(unit.out == "started all the same\n");
  CHECK(servers().empty());
}
