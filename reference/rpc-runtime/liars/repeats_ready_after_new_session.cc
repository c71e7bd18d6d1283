// Lies: sends ready again after new_session, so a host takes it for a restart.
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class RepeatsReadyAfterNewSession : public Behaviour {
 public:
  bool repeats_ready() override { return true; }
};

const RegisteredLiar kRepeatsReadyAfterNewSession(
    {"repeats_ready_after_new_session",
     {"RPC-006"},
     "sends ready again after new_session, so a host takes it for a restart",
     Subtlety::kPlain,
     make_fault<RepeatsReadyAfterNewSession>});

}  // namespace
}  // namespace touchstone::rpc_runtime
