#include "process/orphans.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <set>

#include "process/descriptor.h"
#include "process/process_tree.h"

namespace touchstone::process {
namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

constexpr milliseconds kOrphanBound{2000};

std::set<pid_t>& supervisors() {
  static std::set<pid_t> pids;
  return pids;
}

bool is_orphan(const TreeMember& member) {
  return member.parent == ::getpid() && member.session != ::getsid(0) &&
         supervisors().count(member.pid) == 0;
}

// Orphans and all that descends from them.
std::vector<TreeMember> orphan_trees(int proc) {
  const std::vector<TreeMember> all = all_processes(proc);
  std::vector<TreeMember> found;
  for (const TreeMember& member : all) {
    if (!is_orphan(member)) continue;
    found.push_back(member);
    const std::vector<TreeMember> below = descendants(all, member.pid);
    found.insert(found.end(), below.begin(), below.end());
  }
  return found;
}

// Reaps what has ended among our own orphans; `main`'s status is kept. A member of the tree that
// is not our child yet comes to us when its parent has ended.
void reap_orphans(const std::vector<TreeMember>& members, pid_t main, OrphansEnded& ended) {
  for (const TreeMember& member : members) {
    int status = 0;
    if (::waitpid(member.pid, &status, WNOHANG) != member.pid) continue;
    if (member.pid == main) ended.main_exit = ExitStatus::from_native(status);
  }
}

void wait_for_end_of(pid_t pid, steady_clock::time_point bound) {
  const Descriptor handle(static_cast<int>(::syscall(SYS_pidfd_open, pid, 0)));
  if (!handle.is_open()) return;
  const auto left = std::chrono::ceil<milliseconds>(bound - steady_clock::now()).count();
  pollfd event = {handle.get(), POLLIN, 0};
  ::poll(&event, 1, static_cast<int>(std::clamp<milliseconds::rep>(left, 0, 50)));
}

}  // namespace

void add_supervisor(pid_t pid) { supervisors().insert(pid); }
void remove_supervisor(pid_t pid) { supervisors().erase(pid); }

OrphansEnded end_orphans(pid_t main) {
  OrphansEnded ended;
  const Descriptor proc(::open("/proc", O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  std::vector<TreeMember> members = orphan_trees(proc.get());
  for (const TreeMember& member : members) {
    if (member.ended || member.pid == main) continue;
    ended.leftovers.push_back({member.pid, member.name, command_line(proc.get(), member.pid)});
  }
  const auto bound = steady_clock::now() + kOrphanBound;
  while (!members.empty() && steady_clock::now() < bound) {
    kill_frozen(proc.get(), [&] { return orphan_trees(proc.get()); });
    wait_for_end_of(members.front().pid, bound);
    reap_orphans(members, main, ended);
    members = orphan_trees(proc.get());
  }
  for (Leftover& leftover : ended.leftovers) {
    leftover.ended = std::none_of(members.begin(), members.end(), [&](const TreeMember& member) {
      return member.pid == leftover.pid;
    });
  }
  return ended;
}

}  // namespace touchstone::process
