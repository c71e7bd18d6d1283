// Lies: sends a text fragment after the second agent_end, so a host opens a message that never
// ends.
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class SendsTextAfterAgentEnd : public Behaviour {
 public:
  int agent_ends() override {
    ++turns_;
    return 1;
  }
  std::string delta_after_agent_end() override { return turns_ == 2 ? "\n" : ""; }

 private:
  int turns_ = 0;
};

const RegisteredLiar kSendsTextAfterAgentEnd(
    {"sends_text_after_agent_end",
     {"RPC-049"},
     "sends a text fragment after the second agent_end, so a host opens a message that never ends",
     Subtlety::kDevious,
     make_fault<SendsTextAfterAgentEnd>});

}  // namespace
}  // namespace touchstone::rpc_runtime
