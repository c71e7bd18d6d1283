// Lies: cancels the running turn on shutdown, so its answer is lost.
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class CutsTurnAtShutdown : public Behaviour {
 public:
  bool waits_for_running_turn() override { return false; }
};

const RegisteredLiar kCutsTurnAtShutdown({"cuts_turn_at_shutdown",
                            {"RPC-079", "RPC-080"},
                            "cancels the running turn on shutdown, so its answer is lost",
                            Subtlety::kPlain,
                            make_fault<CutsTurnAtShutdown>});

}  // namespace
}  // namespace touchstone::rpc_runtime
