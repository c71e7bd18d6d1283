// namespaces makes the processes that stand above a unit, in namespaces of their own where the
// kernel allows.
//
// Root gets a PID and a mount namespace directly; an ordinary user gets them inside a user
// namespace in which his own id, and no other, is mapped to itself. A PID namespace is only used
// together with a fresh /proc, since a program that reads /proc/PID of itself must not find a
// stranger there. What the machine allows is tried out once, in a child that does just that.
// A network namespace belongs to a case, not to a unit: network.h makes it.
//
// Threads: fork_with() copies the calling thread only, as fork() does.
#pragma once

#include <sys/types.h>

#include <cstdint>

#include "process/descriptor.h"

namespace touchstone::process {

// A child of fork_with(): the pid is 0 in the child, -1 on failure (errno tells).
struct Forked {
  pid_t pid = -1;
  Descriptor handle;  // a pidfd, in the parent
};

// As fork(), with clone flags (CLONE_NEWPID and the like) and a pidfd.
Forked fork_with(std::uint64_t flags);

// Waits for a child and returns its native status; -1 when it is not our child.
int wait_for(pid_t pid);

// The best clone flags for a supervisor that this machine allows: 0 when no PID namespace can be
// had. Tried out at the first call.
std::uint64_t supervisor_flags();

// True when a child can be made with these flags, and settle_in_namespaces() works in it.
bool namespaces_allowed(std::uint64_t flags);

// To be called in the child, before anything else: maps the user's id, cuts the mounts off from
// the machine's, mounts a fresh /proc, as far as the flags ask for each. `user` and `group` are
// the effective ids outside. 0 or an errno.
int settle_in_namespaces(std::uint64_t flags, uid_t user, gid_t group);

}  // namespace touchstone::process
