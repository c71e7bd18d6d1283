// Lies: reports an aborted turn as a success, so a host shows half an answer as whole.
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class ForgetsCancelled : public Behaviour {
 public:
  bool marks_cancelled(std::size_t) override { return false; }
};

const RegisteredLiar kForgetsCancelled(
    {"forgets_cancelled",
     {"RPC-054", "RPC-135"},
     "reports an aborted turn as a success, so a host shows half an answer as whole",
     Subtlety::kPlain,
     make_fault<ForgetsCancelled>});

}  // namespace
}  // namespace touchstone::rpc_runtime
