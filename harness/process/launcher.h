// launch_supervisor makes the pipes, the control socket and the supervisor of one unit.
//
// Every descriptor is close-on-exec, and the supervisor drops those of other units. The process
// must have no other threads. An Error means that the machine refused something, or that the
// spec cannot be used; nothing is left behind then.
#pragma once

#include <sys/types.h>

#include <cstdint>

#include "base/result.h"
#include "process/descriptor.h"
#include "process/launch_spec.h"

namespace touchstone::process {

// touchstone's side of a unit that is being started. The descriptors do not block.
struct Launched {
  Descriptor control;
  Descriptor standard[3];  // write end, read end, read end
  pid_t supervisor = 0;
  Descriptor supervisor_handle;  // a pidfd
  std::uint64_t flags = 0;       // the supervisor's namespaces, as clone flags
  bool own_network = false;
  bool overlay = false;
};

base::Result<Launched> launch_supervisor(const LaunchSpec& spec);

}  // namespace touchstone::process
