#include "program_output.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>

#include "base/clock.h"
#include "base/text.h"

namespace touchstone::program {
namespace {

constexpr base::Microseconds kLongest{10'000'000};
constexpr std::size_t kMost = 16u << 20;

// Reads until the end, the deadline or the cap; false when it did not come to the end.
bool read_all(int from, std::string& text) {
  const base::SystemClock clock;
  const base::Microseconds deadline = clock.now() + kLongest;
  std::array<char, 65536> piece;
  while (text.size() <= kMost) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - clock.now());
    pollfd ready{from, POLLIN, 0};
    if (left.count() <= 0 || ::poll(&ready, 1, static_cast<int>(left.count())) <= 0) return false;
    const ssize_t got = ::read(from, piece.data(), piece.size());
    if (got <= 0) return got == 0;
    text.append(piece.data(), static_cast<std::size_t>(got));
  }
  return false;
}

pid_t spawn(const std::vector<std::string>& argv, int output) {
  std::vector<std::string> words = argv;
  std::vector<char*> pointers;
  for (std::string& word : words) pointers.push_back(word.data());
  pointers.push_back(nullptr);
  posix_spawn_file_actions_t files;
  posix_spawn_file_actions_init(&files);
  posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_adddup2(&files, output, STDOUT_FILENO);
  pid_t pid = -1;
  const int failed =
      ::posix_spawnp(&pid, argv.front().c_str(), &files, nullptr, pointers.data(), environ);
  posix_spawn_file_actions_destroy(&files);
  return failed == 0 ? pid : -1;
}

}  // namespace

base::Result<std::string> program_output(const std::vector<std::string>& argv) {
  const auto error = [&](const std::string& why) {
    return base::Error{base::ExitCode::kCannotExecute, "cannot run it: " + why,
                       base::shell_join(argv)};
  };
  int ends[2];
  if (argv.empty() || ::pipe2(ends, O_CLOEXEC) != 0) return error("no pipe");
  const pid_t pid = spawn(argv, ends[1]);
  ::close(ends[1]);
  std::string text;
  const bool whole = pid > 0 && read_all(ends[0], text);
  ::close(ends[0]);
  if (pid < 0) return error("it cannot be started");
  if (!whole) ::kill(pid, SIGKILL);
  int status = 0;
  while (::waitpid(pid, &status, 0) < 0 && errno == EINTR) {
  }
  if (!whole) return error("it says too much, or takes too long");
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) return error("it fails");
  return text;
}

}  // namespace touchstone::program
