#include "process/launcher.h"

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstring>

#include "process/launch_server.h"
#include "process/namespaces.h"
#include "process/orphans.h"
#include "process/supervisor.h"

namespace touchstone::process {
namespace {

using base::Error;
using base::ExitCode;

Error refused(const char* what) {
  return Error{ExitCode::kHarnessError,
               std::string("cannot make ") + what + ": " + std::strerror(errno), "",
               "run fewer units at once (--jobs) or raise the limits of this shell (ulimit)"};
}

base::Status check_spec(const LaunchSpec& spec) {
  if (!spec.executable.starts_with('/') || !spec.cwd.starts_with('/')) {
    return Error{ExitCode::kUsage, "a unit's program and folder must be absolute paths",
                 spec.executable};
  }
  if (spec.argv.empty()) return Error{ExitCode::kUsage, "a unit needs argv[0]", spec.executable};
  for (const auto* list : {&spec.argv, &spec.env}) {
    for (const std::string& text : *list) {
      if (text.find('\0') != std::string::npos) {
        return Error{ExitCode::kUsage, "an argument or variable of a unit holds a zero byte",
                     spec.executable};
      }
    }
  }
  return {};
}

// What is wanted of the process as a whole; done again before every launch, for it is cheap and
// somebody may have changed it.
void prepare_own_process(std::uint64_t flags) {
  ::signal(SIGPIPE, SIG_IGN);
  if (flags == 0) ::prctl(PR_SET_CHILD_SUBREAPER, 1);
}

std::uint64_t flags_for(const LaunchSpec& spec) {
  const bool never =
      spec.isolation == IsolationLevel::kNone || spec.namespaces == Namespaces::kNever;
  return never ? 0 : supervisor_flags();
}

struct Ends {
  Descriptor ours;
  Descriptor theirs;
};

bool make_pipe(Ends& ends, bool we_write) {
  int both[2];
  if (::pipe2(both, O_CLOEXEC) != 0) return false;
  ends.ours = Descriptor(both[we_write ? 1 : 0]);
  ends.theirs = Descriptor(both[we_write ? 0 : 1]);
  // Only our end: the unit must find an ordinary, blocking pipe.
  return ::fcntl(ends.ours.get(), F_SETFL, O_NONBLOCK) == 0;
}

Forked fork_supervisor(const SupervisorPlan& plan) {
  Forked forked;
  forked.pid = ask_launch_server(plan);
  if (forked.pid > 0) {
    // It is our child and not waited for yet, so the number still means it.
    forked.handle = Descriptor(static_cast<int>(::syscall(SYS_pidfd_open, forked.pid, 0)));
    if (forked.handle.is_open()) return forked;
    const int error = errno;
    ::kill(forked.pid, SIGKILL);
    wait_for(forked.pid);
    errno = error;
    forked.pid = -1;
    return forked;
  }
  forked = fork_with(plan.flags);
  if (forked.pid == 0) Supervisor(plan).run();
  return forked;
}

}  // namespace

base::Result<Launched> launch_supervisor(const LaunchSpec& spec) {
  TS_RETURN_IF_ERROR(check_spec(spec));
  Ends pipes[3];
  for (int i = 0; i < 3; ++i) {
    if (!make_pipe(pipes[i], i == 0)) return refused("a pipe");
  }
  int sockets[2];
  if (::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, sockets) != 0) {
    return refused("a socket");
  }
  Ends control = {Descriptor(sockets[0]), Descriptor(sockets[1])};
  if (::fcntl(control.ours.get(), F_SETFL, O_NONBLOCK) != 0) return refused("a socket");

  SupervisorPlan plan;
  plan.spec = &spec;
  plan.control = control.theirs.get();
  for (int i = 0; i < 3; ++i) plan.standard[i] = pipes[i].theirs.get();
  plan.flags = flags_for(spec);
  plan.network = spec.network;
  plan.user = ::geteuid();
  plan.group = ::getegid();
  prepare_own_process(plan.flags);

  Forked forked = fork_supervisor(plan);
  if (forked.pid < 0) return refused("a process");
  add_supervisor(forked.pid);
  Launched launched;
  launched.control = std::move(control.ours);
  for (int i = 0; i < 3; ++i) launched.standard[i] = std::move(pipes[i].ours);
  launched.supervisor = forked.pid;
  launched.supervisor_handle = std::move(forked.handle);
  launched.flags = plan.flags;
  launched.own_network = spec.network >= 0;
  launched.overlay = spec.overlay != OverlayKind::kNone && plan.flags != 0;
  return launched;
}

}  // namespace touchstone::process
