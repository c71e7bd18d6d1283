// Lies: saves only on shutdown, so a host that closes the pipe loses the conversation.
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class LosesSessionAtEndOfInput : public Behaviour {
 public:
  bool saves_after_turn() override { return false; }
  bool saves_when(Leaving leaving) override { return leaving == Leaving::kShutdown; }
};

const RegisteredLiar kLosesSessionAtEndOfInput(
    {"loses_session_at_end_of_input",
     {"RPC-080"},
     "saves only on shutdown, so a host that closes the pipe loses the conversation",
     Subtlety::kPlain,
     make_fault<LosesSessionAtEndOfInput>});

}  // namespace
}  // namespace touchstone::rpc_runtime
