// Lies: lets a helper hold its pipes, so after a crash its extensions run on unseen.
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "json.h"
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class HoldsPipesWhenKilled : public Behaviour {
 public:
  std::string written_extension_message(const Json& message) override {
    if (helper_ < 0) start_helper();
    return dump(message);
  }

  bool saves_when(Leaving) override {
    if (helper_ > 0) kill(helper_, SIGKILL);
    if (helper_ > 0) waitpid(helper_, nullptr, 0);
    return true;
  }

 private:
  void start_helper() {
    helper_ = fork();
    if (helper_ != 0) return;
    for (const int standard : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) close(standard);
    for (;;) pause();
  }

  pid_t helper_ = -1;
};

const RegisteredLiar kHoldsPipesWhenKilled(
    {"holds_pipes_when_killed",
     {"RPC-154"},
     "lets a helper hold its pipes, so after a crash its extensions run on unseen",
     Subtlety::kDevious,
     make_fault<HoldsPipesWhenKilled>});

}  // namespace
}  // namespace touchstone::rpc_runtime
