// Lies: throws away what was written before it was ready, so a host that does not wait loses its
// first commands.
#include <poll.h>
#include <unistd.h>

#include <array>

#include "json.h"
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class ForgetsEarlyCommands : public Behaviour {
 public:
  std::chrono::milliseconds wait_before(Moment moment) override {
    return std::chrono::milliseconds(moment == Moment::kReady ? 300 : 0);
  }

  std::string written_frame(const Json& frame) override {
    if (string_or(frame, "type", "") == "ready") forget_input();
    return dump(frame) + "\n";
  }

 private:
  static void forget_input() {
    std::array<char, 4096> lost{};
    pollfd input{STDIN_FILENO, POLLIN, 0};
    while (poll(&input, 1, 0) > 0 && read(STDIN_FILENO, lost.data(), lost.size()) > 0) {
    }
  }
};

const RegisteredLiar kForgetsEarlyCommands({"forgets_early_commands",
                                            {"RPC-123"},
                                            "throws away what was written before it was ready, so "
                                            "a host that does not wait loses its first commands",
                                            Subtlety::kPlain,
                                            make_fault<ForgetsEarlyCommands>});

}  // namespace
}  // namespace touchstone::rpc_runtime
