#include "machine_has.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <map>

#include "base/text.h"

extern char** environ;

namespace touchstone::program {
namespace {

using Need = std::vector<std::string>;

bool succeeds(const Need& need) {
  posix_spawn_file_actions_t silent;
  posix_spawn_file_actions_init(&silent);
  for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    posix_spawn_file_actions_addopen(&silent, stream, "/dev/null", O_RDWR, 0);
  }
  std::vector<char*> argv;
  for (const std::string& word : need) argv.push_back(const_cast<char*>(word.c_str()));
  argv.push_back(nullptr);
  pid_t child = -1;
  const int error = posix_spawnp(&child, argv[0], &silent, nullptr, argv.data(), environ);
  posix_spawn_file_actions_destroy(&silent);
  if (error != 0) return false;
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

bool is_met(const Need& need) {
  static std::map<Need, bool> known;
  const auto found = known.find(need);
  if (found != known.end()) return found->second;
  return known[need] = succeeds(need);
}

}  // namespace

void drop_unmet(std::vector<script::CasePtr>& cases, run::MachineInfo& machine) {
  std::map<Need, int> unmet;
  std::erase_if(cases, [&](const script::CasePtr& one) {
    const auto missing = std::find_if_not(one->machine_has.begin(), one->machine_has.end(), is_met);
    if (missing == one->machine_has.end()) return false;
    ++unmet[*missing];
    return true;
  });
  for (const auto& [need, count] : unmet) {
    machine.degraded.push_back("`" + base::join(need, " ") + "` does not succeed here: " +
                               std::to_string(count) + " cases that need it are not run.");
  }
}

}  // namespace touchstone::program
