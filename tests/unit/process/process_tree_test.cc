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

TreeMember member(pid_t pid, pid_t parent) {
  TreeMember made;
  made.pid = pid;
  made.parent = parent;
  return made;
}

// As /proc/7/stat, with what the tests are about.
std::string stat_of(const std::string& state, int flags, int threads, int pending) {
  return "7 (a) b) " + state + " 3 7 5 0 -1 " + std::to_string(flags) + " 1 2 3 4 5 6 7 8 20 0 " +
         std::to_string(threads) + " 0 4711 1 2 18446744073709551615 1 1 1 1 1 " +
         std::to_string(pending) + " 0 0 0 0 0 0 17 0\n";
}

constexpr int kExiting = 0x4;
constexpr int kKilled = 1 << 8;

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

TEST_CASE("what /proc says of a process is read behind its name") {
  const auto read = member_from_stat(7, stat_of("S", 0, 1, 0));

  REQUIRE(read);
  CHECK(read->name == "a) b");
  CHECK(read->parent == 3);
  CHECK(read->session == 5);
  CHECK(read->start_time == 4711);
  CHECK_FALSE(read->ended);
  CHECK_FALSE(read->ending);
  CHECK_FALSE(member_from_stat(7, "7 (a) S 3"));
}

TEST_CASE("a zombie has ended, unless another of its threads runs on") {
  CHECK(member_from_stat(7, stat_of("Z", kExiting, 1, 0))->ended);
  CHECK_FALSE(member_from_stat(7, stat_of("Z", kExiting, 2, 0))->ended);
  CHECK_FALSE(member_from_stat(7, stat_of("Z", kExiting, 2, 0))->ending);
}

TEST_CASE("a process that was killed but not yet scheduled is ending, and so is one that exits") {
  CHECK(member_from_stat(7, stat_of("R", 0, 1, kKilled))->ending);
  CHECK(member_from_stat(7, stat_of("R", kExiting, 1, 0))->ending);
  CHECK_FALSE(member_from_stat(7, stat_of("Z", kExiting, 1, kKilled))->ending);
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
