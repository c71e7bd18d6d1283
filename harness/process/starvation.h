// starvation tells how long a process tree wanted a processor and got none.
//
// On a loaded machine time passes in which a unit could not do anything; who bounds its time
// takes that into account. The kernel keeps the number for each thread (schedstat).
#pragma once

#include <sys/types.h>

#include <string>

#include "base/clock.h"

namespace touchstone::process {

// What /proc/PID/task/TID/schedstat says: nanoseconds run, nanoseconds waited, turns. Zero when it
// is no such text.
base::Microseconds waited_for_processor(const std::string& schedstat);

// The longest that one thread of `pid`, as the machine counts, or of its descendants waited since
// it began. Zero when nothing is there, or when the kernel does not tell.
base::Microseconds starved_for(pid_t pid);

}  // namespace touchstone::process
