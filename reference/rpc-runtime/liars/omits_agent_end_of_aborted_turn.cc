// Lies: sends no agent_end for an aborted turn, so a host leaves its progress shown for ever.
#include <utility>

#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class OmitsAgentEndOfAbortedTurn : public Behaviour {
 public:
  bool marks_cancelled(std::size_t) override {
    cancelled_ = true;
    return true;
  }

  int agent_ends() override { return std::exchange(cancelled_, false) ? 0 : 1; }

 private:
  bool cancelled_ = false;
};

const RegisteredLiar kOmitsAgentEndOfAbortedTurn(
    {"omits_agent_end_of_aborted_turn",
     {"RPC-057"},
     "sends no agent_end for an aborted turn, so a host leaves its progress shown for ever",
     Subtlety::kPlain,
     make_fault<OmitsAgentEndOfAbortedTurn>});

}  // namespace
}  // namespace touchstone::rpc_runtime
