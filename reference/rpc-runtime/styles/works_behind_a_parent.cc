// Style: works in a child, while the process that was started only waits for it.
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>

#include "style.h"

namespace touchstone::rpc_runtime {
namespace {

// Returns in the child only. The parent ends as its child did, and the child with its parent.
void continue_in_child() {
  const pid_t parent = getpid();
  const pid_t child = fork();
  if (child < 0) return;
  if (child == 0) {
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (getppid() != parent) _exit(1);
    return;
  }
  close(STDIN_FILENO);
  close(STDOUT_FILENO);
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  if (WIFSIGNALED(status)) raise(WTERMSIG(status));
  _exit(WIFEXITED(status) ? WEXITSTATUS(status) : 1);
}

class WorksBehindAParent : public Behaviour {
 public:
  WorksBehindAParent() { continue_in_child(); }
};

const RegisteredStyle kWorksBehindAParent(
    {"works_behind_a_parent",
     "works in a child, while the process that was started only waits for it",
     "no source says of how many processes a runtime is made; RPC-122 asks that none is left",
     make_style<WorksBehindAParent>});

}  // namespace
}  // namespace touchstone::rpc_runtime
