// Lies: sends agent_end twice in the turn after one in which a command was refused, so a host
// counts its tokens twice.
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class RepeatsAgentEndAfterRejection : public Behaviour {
 public:
  void turn_rejected() override { rejected_ = true; }

  int agent_ends() override {
    const bool again = repeat_;
    repeat_ = rejected_;
    rejected_ = false;
    return again ? 2 : 1;
  }

 private:
  bool rejected_ = false;  // in the running turn
  bool repeat_ = false;    // in the next one
};

const RegisteredLiar kRepeatsAgentEndAfterRejection(
    {"repeats_agent_end_after_rejection",
     {"RPC-048"},
     "sends agent_end twice in the turn after one in which a command was "
     "refused, so a host counts its tokens twice",
     Subtlety::kDevious,
     make_fault<RepeatsAgentEndAfterRejection>});

}  // namespace
}  // namespace touchstone::rpc_runtime
