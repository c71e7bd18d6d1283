// Lies: sends no error frame for a failed turn, so a host that waits for it shows nothing.
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class SwallowsErrorOfFailedTurn : public Behaviour {
 public:
  bool sends_error_of_failed_turn() override { return false; }
};

const RegisteredLiar kSwallowsErrorOfFailedTurn(
    {"swallows_error_of_failed_turn",
     {"RPC-051", "RPC-138", "RPC-139", "RPC-052", "RPC-143"},
     "sends no error frame for a failed turn, so a host that waits for it shows nothing",
     Subtlety::kPlain,
     make_fault<SwallowsErrorOfFailedTurn>});

}  // namespace
}  // namespace touchstone::rpc_runtime
