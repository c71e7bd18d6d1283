// orphans ends what a lost supervisor leaves to touchstone.
//
// Without a PID namespace a unit can kill its own supervisor. Its processes then become children
// of touchstone, which is a subreaper too; they are told apart from children of touchstone's own
// making by their session, since every unit is started in a new one. Not thread-safe.
#pragma once

#include <sys/types.h>

#include <optional>
#include <vector>

#include "process/unit_events.h"

namespace touchstone::process {

// The supervisors that live are never taken for orphans.
void add_supervisor(pid_t pid);
void remove_supervisor(pid_t pid);

struct OrphansEnded {
  std::optional<ExitStatus> main_exit;  // of `main`, when it was among them
  std::vector<Leftover> leftovers;      // the others that were still running
};

// Kills and reaps, in two seconds at most; usually in a few milliseconds.
OrphansEnded end_orphans(pid_t main);

}  // namespace touchstone::process
