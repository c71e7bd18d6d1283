#include "process/namespaces.h"

#include <fcntl.h>
#include <linux/sched.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>

namespace touchstone::process {
namespace {

constexpr std::uint64_t kOwnTree = CLONE_NEWPID | CLONE_NEWNS;

int write_line(const char* path, const char* line) {
  const Descriptor file(::open(path, O_WRONLY | O_CLOEXEC));
  const auto size = static_cast<ssize_t>(std::strlen(line));
  if (!file.is_open() || ::write(file.get(), line, static_cast<size_t>(size)) != size) {
    return errno;
  }
  return 0;
}

int map_own_id(uid_t user, gid_t group) {
  char line[64];
  std::snprintf(line, sizeof line, "%u %u 1", user, user);
  if (const int error = write_line("/proc/self/uid_map", line)) return error;
  // Without this an ordinary user may not map his group.
  if (const int error = write_line("/proc/self/setgroups", "deny")) return error;
  std::snprintf(line, sizeof line, "%u %u 1", group, group);
  return write_line("/proc/self/gid_map", line);
}

}  // namespace

Forked fork_with(std::uint64_t flags) {
  int handle = -1;
  clone_args arguments = {};
  arguments.flags = flags | CLONE_PIDFD;
  arguments.pidfd = reinterpret_cast<std::uint64_t>(&handle);
  // Who makes a child for its parent may not choose: it is the maker's own signal then.
  arguments.exit_signal = (flags & CLONE_PARENT) != 0 ? 0 : SIGCHLD;
  Forked forked;
  forked.pid = static_cast<pid_t>(::syscall(SYS_clone3, &arguments, sizeof arguments));
  if (forked.pid > 0) forked.handle = Descriptor(handle);
  return forked;
}

int wait_for(pid_t pid) {
  int status = 0;
  pid_t waited = 0;
  do {
    waited = ::waitpid(pid, &status, 0);
  } while (waited < 0 && errno == EINTR);
  return waited == pid ? status : -1;
}

int settle_in_namespaces(std::uint64_t flags, uid_t user, gid_t group) {
  if (flags & CLONE_NEWUSER) {
    if (const int error = map_own_id(user, group)) return error;
  }
  if (flags & CLONE_NEWNS) {
    if (::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0) return errno;
  }
  if ((flags & kOwnTree) == kOwnTree) {
    constexpr unsigned long kProcFlags = MS_NOSUID | MS_NODEV | MS_NOEXEC;
    if (::mount("proc", "/proc", "proc", kProcFlags, nullptr) != 0) return errno;
  }
  return 0;
}

bool namespaces_allowed(std::uint64_t flags) {
  const uid_t user = ::geteuid();
  const gid_t group = ::getegid();
  const Forked child = fork_with(flags);
  if (child.pid < 0) return false;
  if (child.pid == 0) ::_exit(settle_in_namespaces(flags, user, group) == 0 ? 0 : 1);
  const int status = wait_for(child.pid);
  return status != -1 && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

std::uint64_t supervisor_flags() {
  static const std::uint64_t best = [] {
    for (std::uint64_t flags : {kOwnTree, kOwnTree | CLONE_NEWUSER}) {
      if (namespaces_allowed(flags)) return flags;
    }
    return std::uint64_t{0};
  }();
  return best;
}

}  // namespace touchstone::process
