#include "relay.h"

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <thread>
#include <utility>

namespace touchstone::process_liars {
namespace {

// Reads until the end and hands on lines, or what each read gives.
template <typename Sink>
void read_pieces(int from, bool by_lines, Sink sink) {
  std::string held;
  char buffer[65536];
  for (;;) {
    const ssize_t size = ::read(from, buffer, sizeof buffer);
    if (size < 0 && errno == EINTR) continue;
    if (size <= 0) break;
    held.append(buffer, static_cast<std::size_t>(size));
    if (!by_lines) {
      if (!sink(std::exchange(held, {}), false)) return;
      continue;
    }
    std::size_t begin = 0;
    for (std::size_t end = 0; (end = held.find('\n', begin)) != std::string::npos;) {
      if (!sink(held.substr(begin, end + 1 - begin), true)) return;
      begin = end + 1;
    }
    held.erase(0, begin);
  }
  if (!held.empty()) sink(held, false);
}

pid_t start_child(const std::vector<std::string>& command, int input, int output) {
  const pid_t child = ::fork();
  if (child != 0) return child;
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  ::dup2(input, STDIN_FILENO);
  ::dup2(output, STDOUT_FILENO);
  become(command);
  ::_exit(127);
}

}  // namespace

void become(const std::vector<std::string>& command) {
  std::vector<char*> words;
  for (const std::string& word : command) words.push_back(const_cast<char*>(word.c_str()));
  words.push_back(nullptr);
  ::execvp(words[0], words.data());
  std::perror(words[0]);
}

void relay(const std::vector<std::string>& command, Fault& fault) {
  int input[2];
  int output[2];
  if (::pipe2(input, O_CLOEXEC) != 0 || ::pipe2(output, O_CLOEXEC) != 0) ::_exit(127);
  const pid_t child = start_child(command, input[0], output[1]);
  ::close(input[0]);
  ::close(output[1]);
  fault.started(child);
  signal(SIGPIPE, SIG_IGN);  // of the child's input and of the host's alike
  // A thread of its own, for either end may keep the other waiting. It ends with the program.
  std::thread([&fault, to_child = input[1]] {
    read_pieces(STDIN_FILENO, fault.by_lines(), [&](std::string piece, bool whole) {
      return write_all(to_child, fault.from_host(std::move(piece), whole));
    });
    if (fault.passes_end_of_input()) ::close(to_child);
  }).detach();
  bool host_reads = true;
  read_pieces(output[0], true, [&](std::string line, bool) {
    host_reads = fault.write_to_host(fault.to_host(std::move(line)));
    return host_reads;
  });
  ::close(output[0]);
  if (!host_reads) ::kill(child, SIGTERM);
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  fault.leave(status);
  ::_exit(0);
}

}  // namespace touchstone::process_liars
