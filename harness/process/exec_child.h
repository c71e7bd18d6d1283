// exec_child starts the unit's main process from its supervisor.
//
// The child shares the supervisor's memory until it executes (CLONE_VM and CLONE_VFORK, as
// posix_spawn does it), so a failure is written straight into the result: there is no pipe for
// it that could leak. The child leaves by _exit, never by exit. Call it from one thread, with
// SIGCHLD blocked.
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <string>
#include <vector>

#include "process/descriptor.h"
#include "process/launch_spec.h"

namespace touchstone::process {

// What the child was doing when it failed.
enum class ExecStep : std::int32_t { kClone, kDescriptors, kFolder, kLimits, kExecute };

// "cannot execute /x/y: Permission denied", in words for a user.
std::string describe_exec_failure(const LaunchSpec& spec, ExecStep step, int error_number);

struct ExecRequest {
  const LaunchSpec* spec = nullptr;
  // The unit's standard input, output and error; all three above 2 and open.
  int standard[3] = {-1, -1, -1};
  // Control groups that the child is to enter: files that take "0".
  const std::vector<Descriptor>* groups = nullptr;
  // Kill the child when the supervisor dies: needed where no PID namespace does it.
  bool dies_with_supervisor = false;
};

struct ExecOutcome {
  pid_t pid = -1;        // of the child, also of one that failed and must be waited for
  Descriptor handle;     // a pidfd for it
  int error_number = 0;  // 0: the program runs
  ExecStep step = ExecStep::kExecute;
};

ExecOutcome exec_child(const ExecRequest& request);

}  // namespace touchstone::process
