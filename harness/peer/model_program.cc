#include "peer/model_program.h"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstring>
#include <utility>

extern char** environ;

namespace touchstone::peer {
namespace {

base::Error cannot_start(const std::string& name, const std::string& folder, int code) {
  return base::Error{base::ExitCode::kHarnessError,
                     "cannot start the model program: " + std::string(std::strerror(code)), name,
                     "it belongs beside touchstone, in " + folder + ", or on PATH"};
}

// Starts it with both of its streams at `socket`.
int spawn(const std::string& name, const std::string& folder, int socket, pid_t& pid) {
  posix_spawn_file_actions_t actions;
  ::posix_spawn_file_actions_init(&actions);
  ::posix_spawn_file_actions_adddup2(&actions, socket, STDIN_FILENO);
  ::posix_spawn_file_actions_adddup2(&actions, socket, STDOUT_FILENO);
  char* const argv[] = {const_cast<char*>(name.c_str()), nullptr};
  const std::string beside = folder + "/" + name;
  int failed = ::posix_spawn(&pid, beside.c_str(), &actions, nullptr, argv, environ);
  if (failed == ENOENT)
    failed = ::posix_spawnp(&pid, name.c_str(), &actions, nullptr, argv, environ);
  ::posix_spawn_file_actions_destroy(&actions);
  return failed;
}

}  // namespace

base::Result<ModelProgram> ModelProgram::start(const std::string& name, const std::string& folder) {
  int ends[2];
  if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0) {
    return cannot_start(name, folder, errno);
  }
  pid_t pid = -1;
  const int failed = spawn(name, folder, ends[1], pid);
  ::close(ends[1]);
  if (failed != 0) {
    ::close(ends[0]);
    return cannot_start(name, folder, failed);
  }
  return ModelProgram(pid, ends[0]);
}

ModelProgram::ModelProgram(ModelProgram&& other) noexcept
    : pid_(std::exchange(other.pid_, -1)), socket_(std::exchange(other.socket_, -1)) {}

ModelProgram& ModelProgram::operator=(ModelProgram&& other) noexcept {
  if (this == &other) return *this;
  end();
  pid_ = std::exchange(other.pid_, -1);
  socket_ = std::exchange(other.socket_, -1);
  return *this;
}

ModelProgram::~ModelProgram() { end(); }

int ModelProgram::release_socket() { return std::exchange(socket_, -1); }

void ModelProgram::end() {
  if (socket_ >= 0) ::close(socket_);
  socket_ = -1;
  if (pid_ < 0) return;
  ::kill(pid_, SIGKILL);
  while (::waitpid(pid_, nullptr, 0) < 0 && errno == EINTR) {
  }
  pid_ = -1;
}

}  // namespace touchstone::peer
