#include "process/unit_events.h"

#include <sys/wait.h>

#include <csignal>
#include <cstring>

namespace touchstone::process {

ExitStatus ExitStatus::from_native(int native) {
  if (WIFSIGNALED(native)) return {Kind::kSignaled, WTERMSIG(native)};
  return {Kind::kExited, WEXITSTATUS(native)};
}

std::string to_string(const ExitStatus& status) {
  if (status.kind == ExitStatus::Kind::kExited) {
    return "exit code " + std::to_string(status.number);
  }
  std::string text = "signal " + std::to_string(status.number);
  if (const char* name = ::sigabbrev_np(status.number)) text += std::string(" (SIG") + name + ")";
  return text;
}

}  // namespace touchstone::process
