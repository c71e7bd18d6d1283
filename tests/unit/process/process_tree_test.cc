#include "process/process_tree.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <string>

#include "process/descriptor.h"
#include "support/catch.h"

using namespace touchstone::process;

namespace {

TreeMember member(pid_t pid, pid_t parent) { return {pid, parent, 0, 'S', 0, "x"}; }

}  // namespace

TEST_CASE("descendants are found through every generation, parents first") {
  const std::vector<TreeMember> all = {member(7, 5), member(5, 2), member(3, 1), member(2, 1),
                                       member(9, 7)};

  const std::vector<TreeMember> found = descendants(all, 2);

  REQUIRE(found.size() == 3);
  CHECK(found[0].pid == 5);
  CHECK(found[1].pid == 7);
  CHECK(found[2].pid == 9);
}

TEST_CASE("a listing of all processes holds ourselves") {
  const Descriptor proc(::open("/proc", O_RDONLY | O_DIRECTORY));

  const std::vector<TreeMember> all = all_processes(proc.get());
  const auto own = std::find_if(all.begin(), all.end(),
                                [](const TreeMember& found) { return found.pid == ::getpid(); });

  REQUIRE(own != all.end());
  CHECK(own->parent == ::getppid());
  CHECK(own->session == ::getsid(0));
  CHECK(own->start_time > 0);
  CHECK(own->name == std::string(program_invocation_short_name).substr(0, 15));
}

TEST_CASE("a process that got the same pid later is never signalled") {
  const Descriptor proc(::open("/proc", O_RDONLY | O_DIRECTORY));
  TreeMember stranger = member(::getpid(), ::getppid());
  stranger.start_time = 1;

  CHECK_FALSE(signal_member(proc.get(), stranger, 0));
}
