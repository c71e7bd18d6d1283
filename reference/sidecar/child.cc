#include "sidecar/child.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <string_view>
#include <utility>

namespace touchstone::sidecar {
namespace {

// In the child, between fork and exec: nothing but system calls.
[[noreturn]] void become(char* const* argv, char* const* env, int input, int output,
                         Child::Errors errors) {
  ::setpgid(0, 0);
  ::dup2(input, STDIN_FILENO);
  ::dup2(output, STDOUT_FILENO);
  if (errors == Child::Errors::kWithOutput) ::dup2(output, STDERR_FILENO);
  ::signal(SIGPIPE, SIG_DFL);
  ::execvpe(argv[0], argv, env);
  ::_exit(127);
}

std::vector<char*> pointers(std::vector<std::string>& texts) {
  std::vector<char*> out;
  for (std::string& text : texts) out.push_back(text.data());
  out.push_back(nullptr);
  return out;
}

}  // namespace

std::optional<Child> Child::start(const std::vector<std::string>& command,
                                  const std::map<std::string, std::string>& env, Errors errors) {
  if (command.empty()) return std::nullopt;
  std::vector<std::string> argv = command;
  std::vector<std::string> environment;
  for (char** one = environ; *one != nullptr; ++one) environment.emplace_back(*one);
  for (const auto& [name, value] : env) environment.push_back(name + "=" + value);
  const std::vector<char*> argv_pointers = pointers(argv);
  const std::vector<char*> env_pointers = pointers(environment);

  int input[2];
  int output[2];
  if (::pipe2(input, O_CLOEXEC) != 0) return std::nullopt;
  if (::pipe2(output, O_CLOEXEC) != 0) {
    ::close(input[0]);
    ::close(input[1]);
    return std::nullopt;
  }
  const pid_t pid = ::fork();
  if (pid == 0) become(argv_pointers.data(), env_pointers.data(), input[0], output[1], errors);
  ::close(input[0]);
  ::close(output[1]);
  if (pid < 0) {
    ::close(input[1]);
    ::close(output[0]);
    return std::nullopt;
  }
  ::setpgid(pid, pid);  // in both, so that it holds whoever comes first
  ::fcntl(output[0], F_SETFL, O_NONBLOCK);
  ::fcntl(input[1], F_SETFL, O_NONBLOCK);
  return Child(pid, input[1], output[0]);
}

Child::Child(Child&& other) noexcept
    : pid_(std::exchange(other.pid_, -1)),
      input_(std::exchange(other.input_, -1)),
      output_(std::exchange(other.output_, -1)),
      unwritten_(std::move(other.unwritten_)),
      exit_code_(other.exit_code_) {}

Child::~Child() {
  close_input();
  if (output_ >= 0) ::close(output_);
  if (pid_ < 0) return;
  ::kill(-pid_, SIGKILL);
  if (!exit_code_) ::waitpid(pid_, nullptr, 0);
}

std::optional<std::string> Child::read() {
  if (output_ < 0) return std::string();
  char chunk[65536];
  const ssize_t count = ::read(output_, chunk, sizeof chunk);
  if (count > 0) return std::string(chunk, static_cast<std::size_t>(count));
  if (count < 0 && (errno == EAGAIN || errno == EINTR)) return std::nullopt;
  ::close(output_);
  output_ = -1;
  return std::string();
}

void Child::write(std::string_view bytes) {
  unwritten_ += bytes;
  flush();
}

void Child::flush() {
  while (input_ >= 0 && !unwritten_.empty()) {
    const ssize_t count = ::write(input_, unwritten_.data(), unwritten_.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0 && errno == EAGAIN) return;
    if (count < 0) return close_input();
    unwritten_.erase(0, static_cast<std::size_t>(count));
  }
}

void Child::add_to(std::vector<pollfd>& polled) const {
  if (output_ >= 0) polled.push_back({output_, POLLIN, 0});
  if (input_ >= 0 && !unwritten_.empty()) polled.push_back({input_, POLLOUT, 0});
}

void Child::close_input() {
  if (input_ >= 0) ::close(std::exchange(input_, -1));
}

std::optional<int> Child::exit_code(std::chrono::milliseconds wait) {
  if (exit_code_ || pid_ < 0) return exit_code_;
  if (wait.count() > 0) {
    const int handle = static_cast<int>(::syscall(SYS_pidfd_open, pid_, 0));
    pollfd ended{handle, POLLIN, 0};
    ::poll(&ended, 1, static_cast<int>(wait.count()));
    if (handle >= 0) ::close(handle);
  }
  int status = 0;
  if (::waitpid(pid_, &status, WNOHANG) == pid_) {
    exit_code_ = WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
  }
  return exit_code_;
}

void Child::signal(int number) {
  if (pid_ > 0 && !exit_code()) ::kill(-pid_, number);
}

}  // namespace touchstone::sidecar
