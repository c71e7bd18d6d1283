#include "sabotage/unit_child.h"

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/signalfd.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace touchstone::sabotage {
namespace {

constexpr int kNotExecuted = 127;  // as shells say it

sigset_t watched_signals() {
  sigset_t set;
  sigemptyset(&set);
  for (const int one : {SIGTERM, SIGINT, SIGHUP, SIGQUIT, SIGUSR1, SIGUSR2, SIGCHLD}) {
    sigaddset(&set, one);
  }
  return set;
}

base::Error failed(const std::string& what) {
  return {base::ExitCode::kHarnessError, what + ": " + std::strerror(errno)};
}

struct Pipe {
  process::Descriptor read;
  process::Descriptor write;
};

base::Result<Pipe> make_pipe() {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) return failed("cannot make a pipe for the unit");
  Pipe pipe;
  pipe.read = process::Descriptor(ends[0]);
  pipe.write = process::Descriptor(ends[1]);
  return pipe;
}

// In the child: between fork and exec only what is safe there.
[[noreturn]] void become(const char* executable, char* const* argv, int input, int output,
                         pid_t parent, const sigset_t& mask) {
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (getppid() != parent) _exit(kNotExecuted);
  dup2(input, STDIN_FILENO);
  dup2(output, STDOUT_FILENO);
  for (int one = 1; one < NSIG; ++one) signal(one, SIG_DFL);
  sigprocmask(SIG_SETMASK, &mask, nullptr);
  execv(executable, argv);
  _exit(kNotExecuted);
}

}  // namespace

base::Result<UnitChild> UnitChild::start(const std::string& executable,
                                         const std::vector<std::string>& argv) {
  auto to_unit = make_pipe();
  if (!to_unit) return to_unit.error();
  auto from_unit = make_pipe();
  if (!from_unit) return from_unit.error();
  const sigset_t watched = watched_signals();
  sigset_t before;
  sigprocmask(SIG_BLOCK, &watched, &before);
  // A stream that the other side has closed is an error to handle, not our end.
  signal(SIGPIPE, SIG_IGN);
  UnitChild child;
  child.signals_ = process::Descriptor(signalfd(-1, &watched, SFD_CLOEXEC));
  if (!child.signals_.is_open()) return failed("cannot watch for signals");
  std::vector<char*> words;
  for (const std::string& word : argv) words.push_back(const_cast<char*>(word.c_str()));
  words.push_back(nullptr);
  const pid_t parent = getpid();
  child.pid_ = fork();
  if (child.pid_ < 0) return failed("cannot start the unit");
  if (child.pid_ == 0) {
    become(executable.c_str(), words.data(), to_unit->read.get(), from_unit->write.get(), parent,
           before);
  }
  child.input_ = std::move(to_unit->write);
  child.output_ = std::move(from_unit->read);
  return child;
}

std::optional<UnitEnd> UnitChild::take_signal() {
  signalfd_siginfo info;
  if (read(signals_.get(), &info, sizeof info) != sizeof info) return std::nullopt;
  if (pid_ <= 0) return std::nullopt;
  if (info.ssi_signo != SIGCHLD) {
    kill(pid_, static_cast<int>(info.ssi_signo));
    return std::nullopt;
  }
  int status = 0;
  if (waitpid(pid_, &status, WNOHANG) != pid_) return std::nullopt;
  pid_ = -1;  // may belong to another process from now on
  if (WIFSIGNALED(status)) return UnitEnd{true, WTERMSIG(status)};
  return UnitEnd{false, WEXITSTATUS(status)};
}

}  // namespace touchstone::sabotage
