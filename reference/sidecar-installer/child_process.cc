#include "sidecar-installer/child_process.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

extern char** environ;

namespace touchstone::sidecar_installer {
namespace {

constexpr std::size_t kMaxCaptured = 65536;

// What the child does with its descriptors before it becomes the program.
class FileActions {
 public:
  FileActions() { posix_spawn_file_actions_init(&actions_); }
  ~FileActions() { posix_spawn_file_actions_destroy(&actions_); }
  FileActions(const FileActions&) = delete;
  FileActions& operator=(const FileActions&) = delete;

  void open_null(int descriptor, int flags) {
    posix_spawn_file_actions_addopen(&actions_, descriptor, "/dev/null", flags, 0);
  }
  void duplicate(int from, int to) { posix_spawn_file_actions_adddup2(&actions_, from, to); }
  void enter(const std::string& folder) {
    posix_spawn_file_actions_addchdir_np(&actions_, folder.c_str());
  }
  const posix_spawn_file_actions_t* get() const { return &actions_; }

 private:
  posix_spawn_file_actions_t actions_;
};

Outcome<pid_t> spawn(const Command& command, FileActions& actions) {
  if (command.input == Input::kNull) actions.open_null(STDIN_FILENO, O_RDONLY);
  if (!command.folder.empty()) actions.enter(command.folder);

  std::vector<char*> arguments{const_cast<char*>(command.program.c_str())};
  for (const std::string& argument : command.arguments) {
    arguments.push_back(const_cast<char*>(argument.c_str()));
  }
  arguments.push_back(nullptr);

  pid_t child = -1;
  const int error = posix_spawnp(&child, command.program.c_str(), actions.get(), nullptr,
                                 arguments.data(), environ);
  if (error != 0) return Failure{"cannot run " + command.text() + ": " + std::strerror(error)};
  return child;
}

int wait_for(pid_t child) {
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

std::string read_to_end(int descriptor) {
  std::string output;
  char chunk[4096];
  for (;;) {
    const ssize_t count = ::read(descriptor, chunk, sizeof chunk);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return output;
    const std::size_t room = kMaxCaptured - output.size();
    output.append(chunk, std::min(room, static_cast<std::size_t>(count)));
  }
}

}  // namespace

std::string Command::text() const {
  std::string words = program;
  for (const std::string& argument : arguments) words += " " + argument;
  return words;
}

Outcome<int> run(const Command& command) {
  FileActions actions;
  Outcome<pid_t> child = spawn(command, actions);
  if (!child.ok()) return child.failure();
  return wait_for(child.value());
}

Outcome<Captured> run_captured(const Command& command) {
  int ends[2];
  if (::pipe2(ends, O_CLOEXEC) != 0) return Failure{"cannot make a pipe for " + command.program};
  FileActions actions;
  actions.duplicate(ends[1], STDOUT_FILENO);
  actions.open_null(STDERR_FILENO, O_WRONLY);
  Outcome<pid_t> child = spawn(command, actions);
  ::close(ends[1]);
  Captured captured;
  if (child.ok()) {
    captured.output = read_to_end(ends[0]);
    captured.status = wait_for(child.value());
  }
  ::close(ends[0]);
  if (!child.ok()) return child.failure();
  return captured;
}

}  // namespace touchstone::sidecar_installer
