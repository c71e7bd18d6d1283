#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>

#include "base/clock.h"
#include "run/runner.h"

namespace touchstone::run {
namespace {

// How long starting this program and waiting for its end takes on the machines that the bounds
// were written for, and the most that a bound is stretched.
constexpr double kUsualStartUs = 8000;
constexpr double kMostStretch = 4.0;
constexpr int kStarts = 5;

}  // namespace

double calibrate(const std::string& program) {
  const base::SystemClock clock;
  base::Microseconds best = base::Microseconds::max();
  posix_spawn_file_actions_t quiet;
  posix_spawn_file_actions_init(&quiet);
  posix_spawn_file_actions_addopen(&quiet, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  for (int i = 0; i < kStarts; ++i) {
    const base::Microseconds begin = clock.now();
    char version[] = "--version";
    std::string path = program;
    char* const argv[] = {path.data(), version, nullptr};
    char* const no_environment[] = {nullptr};
    pid_t pid = 0;
    if (::posix_spawn(&pid, program.c_str(), &quiet, nullptr, argv, no_environment) != 0) break;
    while (::waitpid(pid, nullptr, 0) < 0 && errno == EINTR) {
    }
    best = std::min(best, clock.now() - begin);
  }
  posix_spawn_file_actions_destroy(&quiet);
  if (best == base::Microseconds::max()) return 1.0;
  return std::clamp(static_cast<double>(best.count()) / kUsualStartUs, 1.0, kMostStretch);
}

}  // namespace touchstone::run
