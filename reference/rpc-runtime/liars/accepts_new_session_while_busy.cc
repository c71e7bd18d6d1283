// Lies: replaces the session under a running turn, whose answer then lands in the wrong
// conversation.
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class AcceptsNewSessionWhileBusy : public Behaviour {
 public:
  bool refuses_new_session_while_busy() override { return false; }
};

const RegisteredLiar kAcceptsNewSessionWhileBusy(
    {"accepts_new_session_while_busy",
     {"RPC-062", "RPC-063"},
     "replaces the session under a running turn, whose answer then lands in the wrong conversation",
     Subtlety::kPlain,
     make_fault<AcceptsNewSessionWhileBusy>});

}  // namespace
}  // namespace touchstone::rpc_runtime
