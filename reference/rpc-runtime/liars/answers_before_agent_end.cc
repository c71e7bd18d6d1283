// Lies: sends the prompt response before agent_end, so a host that stops reading there misses the
// usage.
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class AnswersBeforeAgentEnd : public Behaviour {
 public:
  bool agent_end_before_response() override { return false; }
};

const RegisteredLiar kAnswersBeforeAgentEnd(
    {"answers_before_agent_end",
     {"RPC-047", "RPC-057", "RPC-067"},
     "sends the prompt response before agent_end, so a host that stops "
     "reading there misses the usage",
     Subtlety::kPlain,
     make_fault<AnswersBeforeAgentEnd>});

}  // namespace
}  // namespace touchstone::rpc_runtime
