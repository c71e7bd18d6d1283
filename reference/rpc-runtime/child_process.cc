#include "child_process.h"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <utility>

#include "behaviour.h"

namespace touchstone::rpc_runtime {
namespace {

struct Pipe {
  UniqueFd read;
  UniqueFd write;
};

// Close-on-exec, or one child would hold the other's pipes open.
Fallible<Pipe> make_pipe() {
  std::array<int, 2> ends{};
  if (pipe2(ends.data(), O_CLOEXEC) != 0) return Failure{std::strerror(errno)};
  return Pipe{UniqueFd(ends[0]), UniqueFd(ends[1])};
}

void set_nonblocking(int descriptor) {
  fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK);
}

std::vector<std::string> child_environment(Behaviour& behaviour) {
  std::vector<std::string> environment;
  if (!behaviour.clears_extension_environment()) {
    for (char** entry = environ; *entry != nullptr; ++entry) environment.emplace_back(*entry);
    return environment;
  }
  for (const char* name : {"PATH", "HOME", "LANG", "TERM", "XDG_RUNTIME_DIR"}) {
    if (const char* value = std::getenv(name)) {
      environment.push_back(std::string(name) + "=" + value);
    }
  }
  return environment;
}

std::vector<char*> pointers(std::vector<std::string>& words) {
  std::vector<char*> list;
  for (std::string& word : words) list.push_back(word.data());
  list.push_back(nullptr);
  return list;
}

// The file actions and attributes of posix_spawn, freed at the end.
class SpawnPlan {
 public:
  SpawnPlan() {
    posix_spawn_file_actions_init(&actions_);
    posix_spawnattr_init(&attributes_);
  }
  SpawnPlan(const SpawnPlan&) = delete;
  SpawnPlan& operator=(const SpawnPlan&) = delete;
  ~SpawnPlan() {
    posix_spawn_file_actions_destroy(&actions_);
    posix_spawnattr_destroy(&attributes_);
  }

  void connect(int descriptor, int as) {
    posix_spawn_file_actions_adddup2(&actions_, descriptor, as);
  }

  void enter(const std::string& folder) {
    posix_spawn_file_actions_addchdir_np(&actions_, folder.c_str());
  }

  // A group of its own, and SIGPIPE (which we ignore) as a program expects it.
  void detach_signals() {
    sigset_t defaults;
    sigemptyset(&defaults);
    sigaddset(&defaults, SIGPIPE);
    posix_spawnattr_setsigdefault(&attributes_, &defaults);
    posix_spawnattr_setpgroup(&attributes_, 0);
    posix_spawnattr_setflags(&attributes_, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF);
  }

  Fallible<pid_t> spawn(std::vector<std::string> argv, std::vector<std::string> environment) {
    pid_t pid = -1;
    auto words = pointers(argv);
    auto variables = pointers(environment);
    const int error =
        posix_spawnp(&pid, words[0], &actions_, &attributes_, words.data(), variables.data());
    if (error != 0) return Failure{"cannot start " + argv[0] + ": " + std::strerror(error)};
    return pid;
  }

 private:
  posix_spawn_file_actions_t actions_{};
  posix_spawnattr_t attributes_{};
};

}  // namespace

Fallible<ChildProcess> ChildProcess::start(const Program& program, Behaviour& behaviour) {
  auto to_child = make_pipe();
  auto from_child = make_pipe();
  if (!to_child) return Failure{"no pipe: " + to_child.why()};
  if (!from_child) return Failure{"no pipe: " + from_child.why()};

  std::vector<std::string> argv = {program.command};
  argv.insert(argv.end(), program.args.begin(), program.args.end());
  SpawnPlan plan;
  plan.connect(to_child->read.get(), STDIN_FILENO);
  plan.connect(from_child->write.get(), STDOUT_FILENO);
  if (program.errors == Errors::kWithOutput) plan.connect(STDOUT_FILENO, STDERR_FILENO);
  plan.enter(program.folder.string());
  plan.detach_signals();
  const auto pid = plan.spawn(std::move(argv), child_environment(behaviour));
  if (!pid) return Failure{pid.why()};

  ChildProcess child;
  child.pid_ = *pid;
  child.input_ = std::move(to_child->write);
  child.output_ = std::move(from_child->read);
  child.pidfd_ = UniqueFd(static_cast<int>(syscall(SYS_pidfd_open, *pid, 0)));
  if (!child.pidfd_) return Failure{std::string("no pidfd: ") + std::strerror(errno)};
  set_nonblocking(child.input());
  set_nonblocking(child.output());
  return child;
}

ChildProcess::ChildProcess(ChildProcess&& other) noexcept
    : pid_(std::exchange(other.pid_, -1)),
      input_(std::move(other.input_)),
      output_(std::move(other.output_)),
      pidfd_(std::move(other.pidfd_)) {}

// The child is left to be reaped, which frees the number of its group.
int ChildProcess::exit_code() const {
  siginfo_t how{};
  waitid(P_PID, static_cast<id_t>(pid_), &how, WEXITED | WNOWAIT | WNOHANG);
  return how.si_code == CLD_EXITED ? how.si_status : 128 + how.si_status;
}

ChildProcess::~ChildProcess() {
  if (pid_ < 0) return;
  // The group is ended before its leader is reaped: until then its number cannot be reused.
  kill(-pid_, SIGKILL);
  kill(pid_, SIGKILL);  // it may have left the group
  while (waitpid(pid_, nullptr, 0) < 0 && errno == EINTR) {
  }
}

}  // namespace touchstone::rpc_runtime
