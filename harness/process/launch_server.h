// The launch server is a small process that makes supervisors for touchstone.
//
// A supervisor is a fork without exec. Forked from touchstone itself it would copy the page tables
// of a process that holds a whole contract, and every page that touchstone writes next. The server
// is forked before that, when touchstone is small, and makes each supervisor as a child of
// touchstone (CLONE_PARENT), so that nothing else changes: touchstone waits for it, and it dies
// with touchstone. The server ends when touchstone does: its socket closes.
//
// Of an ordinary user the server lives in a user namespace of its own, so that what it makes for
// the units of a case (network.h) can be shared by them: the supervisors need no further one.
//
// One thread, as all of launching. Without a server, launch_supervisor() forks by itself.
#pragma once

#include <sys/types.h>

#include <vector>

#include "process/descriptor.h"
#include "process/supervisor.h"

namespace touchstone::process {

// Call early, while the process is small. Does nothing when there is one, or when the machine
// refuses it.
void start_launch_server();

// The pid of a new supervisor, or 0 when there is no server (any more), or it could not make one:
// the caller then forks by itself.
pid_t ask_launch_server(const SupervisorPlan& plan);

// What open_network() of network.h makes and returns; ESRCH when there is no server.
int ask_for_network(unsigned listeners, std::vector<Descriptor>& made);

}  // namespace touchstone::process
