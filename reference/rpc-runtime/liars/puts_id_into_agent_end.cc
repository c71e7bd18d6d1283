// Lies: puts the prompt's id into agent_end, so a host takes it for the answer.
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class PutsIdIntoAgentEnd : public Behaviour {
 public:
  std::optional<std::string> id_of_agent_end(const std::string& id) override { return id; }
};

const RegisteredLiar kPutsIdIntoAgentEnd(
    {"puts_id_into_agent_end",
     {"RPC-050"},
     "puts the prompt's id into agent_end, so a host takes it for the answer",
     Subtlety::kPlain,
     make_fault<PutsIdIntoAgentEnd>});

}  // namespace
}  // namespace touchstone::rpc_runtime
