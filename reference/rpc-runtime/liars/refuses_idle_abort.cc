// Lies: answers an abort without a turn with ok false, so a host that aborts twice reports an
// error.
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class RefusesIdleAbort : public Behaviour {
 public:
  bool abort_ok_when_idle() override { return false; }
};

const RegisteredLiar kRefusesIdleAbort(
    {"refuses_idle_abort",
     {"RPC-042"},
     "answers an abort without a turn with ok false, so a host that aborts twice reports an error",
     Subtlety::kPlain,
     make_fault<RefusesIdleAbort>});

}  // namespace
}  // namespace touchstone::rpc_runtime
