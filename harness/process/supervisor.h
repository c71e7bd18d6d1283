// Supervisor is the process that stands between touchstone and one unit: it starts the unit,
// collects its orphans, tells how the main process ended, and ends the whole tree when it is
// told to or when touchstone has died.
//
// It runs in a child of namespaces.h's fork_with(), without exec: construct it there and call
// run(), which never returns. It talks control_message.h over its socket, is in a session of its
// own, and has no open file but what it needs. As the first process of a PID namespace it cannot
// be killed by the unit, and its own end is that of the tree.
//
// One thread. What it cannot do it reports as kFault; then it ends what it has started.
#pragma once

#include <sys/types.h>

#include <chrono>
#include <cstdint>
#include <optional>
#include <vector>

#include "process/control_group.h"
#include "process/control_message.h"
#include "process/descriptor.h"
#include "process/launch_spec.h"
#include "process/overlay.h"
#include "process/process_tree.h"

namespace touchstone::process {

struct SupervisorPlan {
  const LaunchSpec* spec = nullptr;
  int control = -1;                // a blocking SOCK_SEQPACKET socket
  int standard[3] = {-1, -1, -1};  // the unit's ends of its pipes
  int network = -1;                // the network namespace to enter, or -1
  std::uint64_t flags = 0;         // the clone flags that this process was made with
  uid_t user = 0;                  // effective ids outside
  gid_t group = 0;
};

class Supervisor {
 public:
  explicit Supervisor(const SupervisorPlan& plan) : plan_(plan) {}
  [[noreturn]] void run();

 private:
  using Time = std::chrono::steady_clock::time_point;

  // A session of its own, no stray descriptors, signals as events. 0 or an errno.
  int settle();
  int keep_descriptors();
  void start_unit();
  void send_started(pid_t pid, int handle);

  // Reaps every child that has ended; true when no child is left.
  bool reap();
  void wait_for_event(std::optional<Time> until);
  void obey_control();
  [[noreturn]] void finish_leftovers();
  // Kills all below us and waits for it, two seconds at most; true when nothing is left.
  bool end_tree();
  std::vector<TreeMember> tree() const;
  bool somebody_is_ending() const;
  void tell_outside_writes();
  [[noreturn]] void leave();
  [[noreturn]] void leave_gone();
  [[noreturn]] void leave_fault(const char* what, int error);

  bool has_pid_namespace() const;

  SupervisorPlan plan_;
  Descriptor machine_proc_;  // the /proc that shows the machine's process ids
  Overlay overlay_;
  ControlGroup group_;
  Descriptor child_ended_;  // a signalfd for SIGCHLD
  pid_t own_pid_ = 0;       // as the machine counts
  pid_t unit_ = 0;          // 0 once it was reaped
  bool unit_exited_ = false;
  bool told_to_end_ = false;
};

}  // namespace touchstone::process
