#include "agent-lifecycle/terminals.h"

#include <fcntl.h>
#include <pty.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <fstream>

namespace touchstone::agent_lifecycle {
namespace {

Failure io_failure(const std::string& what) {
  return Failure::with_code("IO", what + ": " + std::strerror(errno));
}

std::string new_uuid() {
  std::string id;
  std::getline(std::ifstream("/proc/sys/kernel/random/uuid"), id);
  return id;
}

std::vector<std::string> command_line(const Json& spec) {
  std::vector<std::string> words = {spec.value("command", "")};
  for (const Json& arg : spec.value("args", Json::array())) {
    if (arg.is_string()) words.push_back(arg.get<std::string>());
  }
  return words;
}

}  // namespace

Terminals::~Terminals() {
  for (auto& [master, terminal] : open_) {
    ::close(master);  // hangs up
    ::kill(-terminal.program, SIGKILL);
    ::waitpid(terminal.program, nullptr, 0);
  }
}

bool Terminals::are_here() {
  const int master = ::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
  if (master < 0) return false;
  const bool usable = ::grantpt(master) == 0 && ::unlockpt(master) == 0;
  ::close(master);
  return usable;
}

Outcome<Json> Terminals::spawn(const Json& spec, int rows, int cols) {
  winsize size{};
  size.ws_row = static_cast<unsigned short>(rows);
  size.ws_col = static_cast<unsigned short>(cols);
  std::vector<std::string> words = command_line(spec);
  std::vector<char*> argv;
  for (std::string& word : words) argv.push_back(word.data());
  argv.push_back(nullptr);
  const std::string folder = spec.value("cwd", "/");
  int report[2];  // carries the error of a program that could not be executed
  if (::pipe2(report, O_CLOEXEC) != 0) return io_failure("cannot make a pipe");
  int master = -1;
  const pid_t program = ::forkpty(&master, nullptr, nullptr, &size);
  if (program == 0) {
    std::signal(SIGPIPE, SIG_DFL);
    if (::chdir(folder.c_str()) == 0) ::execvp(argv[0], argv.data());
    const int error = errno;
    (void)!::write(report[1], &error, sizeof error);
    ::_exit(127);
  }
  ::close(report[1]);
  int error = 0;
  const ssize_t told = program < 0 ? 0 : ::read(report[0], &error, sizeof error);
  ::close(report[0]);
  if (program < 0) return io_failure("cannot open a terminal");
  if (told == sizeof error) {
    ::waitpid(program, nullptr, 0);
    ::close(master);
    errno = error;
    return io_failure("cannot start " + words[0] + " in " + folder);
  }
  ::fcntl(master, F_SETFD, FD_CLOEXEC);
  const std::string id = new_uuid();
  open_[master] = {master, program, id};
  return Json{{"session_id", id}};
}

Terminals::Terminal* Terminals::find(const std::string& session_id) {
  for (auto& [master, terminal] : open_) {
    if (terminal.session_id == session_id) return &terminal;
  }
  return nullptr;
}

Outcome<Json> Terminals::write(const std::string& session_id, std::string_view data) {
  const Terminal* terminal = find(session_id);
  if (terminal == nullptr) return Failure::with_code("NOT_FOUND", "no terminal " + session_id);
  while (!data.empty()) {
    const ssize_t count = ::write(terminal->master, data.data(), data.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return io_failure("cannot write to the terminal");
    data.remove_prefix(static_cast<std::size_t>(count));
  }
  return Json::object();
}

Outcome<Json> Terminals::kill(const std::string& session_id) {
  const Terminal* terminal = find(session_id);
  if (terminal == nullptr) return Failure::with_code("NOT_FOUND", "no terminal " + session_id);
  ::kill(-terminal->program, SIGKILL);
  return Json::object();
}

void Terminals::watch(std::vector<pollfd>& descriptors) const {
  for (const auto& one : open_) descriptors.push_back({one.first, POLLIN, 0});
}

std::optional<Json> Terminals::take(int descriptor) {
  const auto found = open_.find(descriptor);
  if (found == open_.end()) return std::nullopt;
  char printed[4096];
  const ssize_t count = ::read(descriptor, printed, sizeof printed);
  if (count > 0 || (count < 0 && errno == EINTR)) return std::nullopt;
  int status = 0;
  ::waitpid(found->second.program, &status, 0);
  ::close(descriptor);
  const Json ended = {{"jsonrpc", "2.0"},
                      {"method", "pty.exited"},
                      {"params",
                       {{"session_id", found->second.session_id},
                        {"code", WIFEXITED(status) ? WEXITSTATUS(status) : -1}}}};
  open_.erase(found);
  return ended;
}

}  // namespace touchstone::agent_lifecycle
