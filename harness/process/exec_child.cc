#include "process/exec_child.h"

#include <sched.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstring>
#include <vector>

#include "process/in_child.h"

namespace touchstone::process {
namespace {

// All that the child needs, made before it exists: it must not allocate.
struct ChildPlan {
  const ExecRequest* request;
  char* const* argv;
  char* const* envp;
  sigset_t no_signals;
  cpu_set_t cpus;
  volatile int error_number;
  volatile ExecStep step;
};

std::vector<char*> pointers(const std::vector<std::string>& strings) {
  std::vector<char*> result;
  for (const std::string& string : strings) result.push_back(const_cast<char*>(string.c_str()));
  result.push_back(nullptr);
  return result;
}

// The first of the processors that we may use ourselves.
cpu_set_t first_cpus(unsigned count) {
  cpu_set_t allowed;
  cpu_set_t first;
  CPU_ZERO(&first);
  if (count == 0 || ::sched_getaffinity(0, sizeof allowed, &allowed) != 0) return first;
  for (int cpu = 0; cpu < CPU_SETSIZE && count > 0; ++cpu) {
    if (!CPU_ISSET(cpu, &allowed)) continue;
    CPU_SET(cpu, &first);
    --count;
  }
  return first;
}

TS_IN_CHILD void reset_signals(const sigset_t& no_signals) {
  struct sigaction standard;
  std::memset(&standard, 0, sizeof standard);
  standard.sa_handler = SIG_DFL;
  for (int number = 1; number <= 64; ++number) ::sigaction(number, &standard, nullptr);
  ::sigprocmask(SIG_SETMASK, &no_signals, nullptr);
}

TS_IN_CHILD bool limit(__rlimit_resource_t resource, std::uint64_t value) {
  const rlimit both = {value, value};
  return ::setrlimit(resource, &both) == 0;
}

// At the soft limit a process gets a signal that says why, and only later, if it goes on, SIGKILL.
TS_IN_CHILD bool limit_cpu(std::uint64_t seconds) {
  constexpr std::uint64_t kLast = 5;
  rlimit both = {seconds, seconds + kLast};
  if (::setrlimit(RLIMIT_CPU, &both) == 0) return true;
  return limit(RLIMIT_CPU, seconds);
}

TS_IN_CHILD bool apply_limits(const Limits& limits) {
  return limit(RLIMIT_CORE, limits.core_bytes) &&
         (!limits.open_files || limit(RLIMIT_NOFILE, *limits.open_files)) &&
         (!limits.file_size_bytes || limit(RLIMIT_FSIZE, *limits.file_size_bytes)) &&
         (!limits.address_space_bytes || limit(RLIMIT_AS, *limits.address_space_bytes)) &&
         (!limits.processes || limit(RLIMIT_NPROC, *limits.processes)) &&
         (!limits.cpu_seconds || limit_cpu(*limits.cpu_seconds));
}

TS_IN_CHILD bool enter_groups(const std::vector<Descriptor>* groups) {
  if (groups == nullptr) return true;
  for (const Descriptor& group : *groups) {
    if (::write(group.get(), "0", 1) != 1) return false;
  }
  return true;
}

TS_IN_CHILD bool keep_to_cpus(const ChildPlan& plan) {
  return plan.request->spec->cpus == 0 || ::sched_setaffinity(0, sizeof plan.cpus, &plan.cpus) == 0;
}

TS_IN_CHILD bool arrange_descriptors(const int (&standard)[3]) {
  for (int number = 0; number < 3; ++number) {
    if (::dup2(standard[number], number) < 0) return false;
  }
  return ::syscall(SYS_close_range, 3U, ~0U, 0U) == 0;
}

TS_IN_CHILD int run_child(void* argument) {
  auto* plan = static_cast<ChildPlan*>(argument);
  const ExecRequest& request = *plan->request;
  ::setsid();
  if (request.dies_with_supervisor) ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  reset_signals(plan->no_signals);
  if (request.spec->bears_long_files) ::signal(SIGXFSZ, SIG_IGN);
  // The user's own mask would make the modes of files depend on who runs the tests.
  ::umask(request.spec->umask);
  plan->step = ExecStep::kLimits;
  const bool entered = enter_groups(request.groups);
  if (entered) plan->step = ExecStep::kDescriptors;
  if (entered && arrange_descriptors(request.standard)) {
    plan->step = ExecStep::kFolder;
    if (::chdir(request.spec->cwd.c_str()) == 0) {
      plan->step = ExecStep::kLimits;
      if (apply_limits(request.spec->limits) && keep_to_cpus(*plan)) {
        plan->step = ExecStep::kExecute;
        ::execve(request.spec->executable.c_str(), plan->argv, plan->envp);
      }
    }
  }
  plan->error_number = errno;
  ::_exit(127);
}

}  // namespace

std::string describe_exec_failure(const LaunchSpec& spec, ExecStep step, int error_number) {
  const std::string why = std::string(": ") + std::strerror(error_number);
  switch (step) {
    case ExecStep::kClone:
      return "cannot make a process for the unit" + why;
    case ExecStep::kDescriptors:
      return "cannot arrange the unit's standard streams" + why;
    case ExecStep::kFolder:
      return "cannot enter the unit's folder " + spec.cwd + why;
    case ExecStep::kLimits:
      return "cannot set the unit's resource limits or processors" + why;
    case ExecStep::kExecute:
      break;
  }
  return "cannot execute " + spec.executable + why;
}

ExecOutcome exec_child(const ExecRequest& request) {
  const std::vector<char*> argv = pointers(request.spec->argv);
  const std::vector<char*> envp = pointers(request.spec->env);
  ChildPlan plan = {
      &request, argv.data(),           envp.data(), {}, first_cpus(request.spec->cpus),
      0,        ExecStep::kDescriptors};
  ::sigemptyset(&plan.no_signals);
  alignas(16) static char stack[256 * 1024];
  int handle = -1;
  // Returns when the child has executed or left: until then it borrows our memory.
  const int pid = ::clone(run_child, stack + sizeof stack,
                          CLONE_VM | CLONE_VFORK | CLONE_PIDFD | SIGCHLD, &plan, &handle);
  ExecOutcome outcome;
  if (pid < 0) {
    outcome.error_number = errno;
    outcome.step = ExecStep::kClone;
    return outcome;
  }
  outcome.pid = pid;
  outcome.handle = Descriptor(handle);
  outcome.error_number = plan.error_number;
  outcome.step = plan.step;
  return outcome;
}

}  // namespace touchstone::process
