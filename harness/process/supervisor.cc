#include "process/supervisor.h"

#include <fcntl.h>
#include <poll.h>
#include <sched.h>
#include <sys/prctl.h>
#include <sys/signalfd.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>

#include "process/exec_child.h"
#include "process/namespaces.h"

namespace touchstone::process {
namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

// How long a process may survive SIGKILL (in an uninterruptible system call, say) before we
// report that it does and stop waiting.
constexpr milliseconds kKillBound{2000};
// How soon we look again at what no signal tells of.
constexpr milliseconds kLookAgain{5};
// More leftovers than this are ended all the same, but not listed one by one.
constexpr std::size_t kMaxListed = 64;
constexpr int kFirstKept = 3;

}  // namespace

void Supervisor::run() {
  if (const int error = settle()) leave_fault("prepare the unit's surroundings", error);
  start_unit();
  std::optional<Time> grace_end;
  for (;;) {
    const bool nobody_left = reap();
    if (unit_exited_ && nobody_left) leave_gone();
    if (unit_exited_ && !grace_end) grace_end = steady_clock::now() + plan_.spec->grace;
    const bool grace_is_over = grace_end && steady_clock::now() >= *grace_end;
    if (grace_is_over && !told_to_end_ && steady_clock::now() < *grace_end + kKillBound &&
        somebody_is_ending()) {
      wait_for_event(steady_clock::now() + kLookAgain);
      continue;
    }
    if (told_to_end_ || grace_is_over) finish_leftovers();
    wait_for_event(grace_end);
  }
}

bool Supervisor::has_pid_namespace() const { return (plan_.flags & CLONE_NEWPID) != 0; }

int Supervisor::settle() {
  ::setsid();
  // A name that `killall touchstone` does not hit: who kills touchstone wants the tree ended.
  ::prctl(PR_SET_NAME, "ts-supervisor");
  ::prctl(PR_SET_CHILD_SUBREAPER, 1);
  if (plan_.network >= 0 && ::setns(plan_.network, CLONE_NEWNET) != 0) return errno;
  if (const int error = keep_descriptors()) return error;
  sigset_t all;
  ::sigfillset(&all);
  ::sigprocmask(SIG_SETMASK, &all, nullptr);
  // touchstone may ignore it, and then there would be nothing to wait for.
  struct sigaction standard = {};
  standard.sa_handler = SIG_DFL;
  ::sigaction(SIGCHLD, &standard, nullptr);
  sigset_t child;
  ::sigemptyset(&child);
  ::sigaddset(&child, SIGCHLD);
  child_ended_ = Descriptor(::signalfd(-1, &child, SFD_CLOEXEC | SFD_NONBLOCK));
  if (!child_ended_.is_open()) return errno;
  // Before a /proc of the namespace hides it.
  machine_proc_ = Descriptor(::open("/proc", O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!machine_proc_.is_open()) return errno;
  char own[16] = {};
  if (::readlinkat(machine_proc_.get(), "self", own, sizeof own - 1) < 0) return errno;
  own_pid_ = static_cast<pid_t>(std::atoi(own));
  group_.make(plan_.spec->limits, own_pid_);
  if (const int error = settle_in_namespaces(plan_.flags, plan_.user, plan_.group)) return error;
  if (plan_.spec->overlay == OverlayKind::kNone || !has_pid_namespace()) return 0;
  return overlay_.lay(plan_.spec->own_folder, plan_.spec->stage, plan_.spec->overlay);
}

// Leaves open: /dev/null as 0, 1, 2, then the control socket and the unit's three streams.
// Everything else, other units' pipes above all, is touchstone's and would be kept open by us.
int Supervisor::keep_descriptors() {
  int* kept[] = {&plan_.control, &plan_.standard[0], &plan_.standard[1], &plan_.standard[2]};
  constexpr int kAbove = kFirstKept + 4;
  for (int* number : kept) {
    if ((*number = ::fcntl(*number, F_DUPFD_CLOEXEC, kAbove)) < 0) return errno;
  }
  int next = kFirstKept;
  for (int* number : kept) {
    if (::dup3(*number, next, O_CLOEXEC) < 0) return errno;
    *number = next++;
  }
  const int null = ::open("/dev/null", O_RDWR | O_CLOEXEC);
  if (null < 0) return errno;
  for (int standard = 0; standard < kFirstKept; ++standard) {
    if (::dup2(null, standard) < 0) return errno;
  }
  return ::syscall(SYS_close_range, static_cast<unsigned>(next), ~0U, 0U) == 0 ? 0 : errno;
}

void Supervisor::start_unit() {
  ExecRequest request;
  request.spec = plan_.spec;
  std::copy(std::begin(plan_.standard), std::end(plan_.standard), request.standard);
  request.groups = &group_.doors();
  request.dies_with_supervisor = !has_pid_namespace();
  const ExecOutcome outcome = exec_child(request);
  // Kept open they would hide the end of the unit's streams.
  for (int number : plan_.standard) ::close(number);
  if (outcome.error_number != 0) {
    if (outcome.pid > 0) ::waitpid(outcome.pid, nullptr, 0);
    send_message(plan_.control, {ControlKind::kExecFailed, outcome.error_number,
                                 static_cast<std::int32_t>(outcome.step)});
    leave_gone();
  }
  unit_ = outcome.pid;
  send_started(outcome.pid, outcome.handle.get());
}

// In a PID namespace we know the child by another number than the machine does; what /proc says
// of a pidfd is in the numbers of that /proc.
void Supervisor::send_started(pid_t pid, int handle) {
  if (has_pid_namespace()) {
    char path[64];
    std::snprintf(path, sizeof path, "%d/fdinfo/%d", static_cast<int>(own_pid_), handle);
    const Descriptor info(::openat(machine_proc_.get(), path, O_RDONLY | O_CLOEXEC));
    char text[512] = {};
    if (info.is_open() && ::read(info.get(), text, sizeof text - 1) > 0) {
      const std::string_view view = text;
      const std::size_t at = view.find("\nPid:");
      if (at != std::string_view::npos) pid = static_cast<pid_t>(std::atoi(text + at + 5));
    }
  }
  send_message(plan_.control, {ControlKind::kStarted, static_cast<std::int32_t>(pid)});
}

bool Supervisor::reap() {
  signalfd_siginfo ignored;
  while (::read(child_ended_.get(), &ignored, sizeof ignored) > 0) {
  }
  for (;;) {
    int status = 0;
    const pid_t pid = ::waitpid(-1, &status, WNOHANG);
    if (pid < 0 && errno == EINTR) continue;
    if (pid < 0) return true;
    if (pid == 0) return false;
    if (pid != unit_) continue;
    unit_ = 0;
    unit_exited_ = true;
    for (const std::string& limit : group_.passed()) {
      send_message(plan_.control, {ControlKind::kLimit, 0, 0, limit});
    }
    send_message(plan_.control, {ControlKind::kExited, status});
  }
}

void Supervisor::wait_for_event(std::optional<Time> until) {
  int timeout = -1;
  if (until) {
    const auto left = std::chrono::ceil<milliseconds>(*until - steady_clock::now());
    timeout = static_cast<int>(std::max<milliseconds::rep>(0, left.count()));
  }
  pollfd events[2] = {{plan_.control, POLLIN, 0}, {child_ended_.get(), POLLIN, 0}};
  if (::poll(events, 2, timeout) > 0 && events[0].revents != 0) obey_control();
}

void Supervisor::obey_control() {
  ControlMessage message;
  for (;;) {
    switch (receive_message(plan_.control, message)) {
      case Received::kNothing:
        return;
      case Received::kClosed:
        // touchstone has died, or wants nothing of us any more.
        end_tree();
        leave();
      case Received::kMessage:
        break;
    }
    if (message.kind == ControlKind::kEnd) told_to_end_ = true;
    if (message.kind == ControlKind::kSignal) {
      if (unit_ > 0) ::kill(unit_, message.first);
      send_message(plan_.control, {ControlKind::kSignalled});
    }
  }
}

std::vector<TreeMember> Supervisor::tree() const {
  return descendants(all_processes(machine_proc_.get()), own_pid_);
}

// What was killed is no leftover, though a loaded machine may take a while to let it die.
bool Supervisor::somebody_is_ending() const {
  const std::vector<TreeMember> members = tree();
  return std::any_of(members.begin(), members.end(),
                     [](const TreeMember& member) { return member.ending; });
}

void Supervisor::finish_leftovers() {
  struct Listed {
    TreeMember member;
    std::string command;
  };
  std::vector<Listed> leftovers;
  // What is ended together with the main process did not outlive it.
  if (unit_exited_) {
    for (TreeMember& member : tree()) {
      if (member.ended || leftovers.size() == kMaxListed) continue;
      std::string command = command_line(machine_proc_.get(), member.pid);
      leftovers.push_back({std::move(member), std::move(command)});
    }
  }
  const bool all_ended = end_tree();
  const std::vector<TreeMember> survivors = all_ended ? std::vector<TreeMember>{} : tree();
  for (const Listed& leftover : leftovers) {
    const bool survives =
        std::any_of(survivors.begin(), survivors.end(),
                    [&](const TreeMember& member) { return member.pid == leftover.member.pid; });
    send_message(plan_.control,
                 {ControlKind::kLeftover, static_cast<std::int32_t>(leftover.member.pid),
                  survives ? 0 : 1, leftover.member.name + "\n" + leftover.command});
  }
  leave_gone();
}

bool Supervisor::end_tree() {
  const Time bound = steady_clock::now() + kKillBound;
  while (!reap()) {
    if (has_pid_namespace()) {
      ::kill(-1, SIGKILL);
    } else {
      kill_frozen(machine_proc_.get(), [this] { return tree(); });
    }
    if (steady_clock::now() >= bound) return false;
    // Orphans of what was killed come to us one generation at a time, without a signal.
    pollfd event = {child_ended_.get(), POLLIN, 0};
    ::poll(&event, 1, static_cast<int>(kLookAgain.count()));
  }
  return true;
}

void Supervisor::tell_outside_writes() {
  std::size_t more = 0;
  for (const OutsideWrite& write : overlay_.written(more)) {
    send_message(plan_.control,
                 {ControlKind::kOutside, static_cast<std::int32_t>(write.kind), 0, write.path});
  }
  if (more > 0) send_message(plan_.control, {ControlKind::kOutsideMore, static_cast<int>(more)});
}

void Supervisor::leave() {
  group_.remove();
  ::_exit(0);
}

void Supervisor::leave_gone() {
  tell_outside_writes();
  send_message(plan_.control, {ControlKind::kGone});
  leave();
}

void Supervisor::leave_fault(const char* what, int error) {
  send_message(plan_.control, {ControlKind::kFault, error, 0, what});
  leave_gone();
}

}  // namespace touchstone::process
