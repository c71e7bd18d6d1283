// Lies: refuses the first prompt after an abort, so a host's correction is lost.
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class StaysBusyAfterAbort : public Behaviour {
 public:
  bool frees_after_abort() override { return false; }
};

const RegisteredLiar kStaysBusyAfterAbort(
    {"stays_busy_after_abort",
     {"RPC-133"},
     "refuses the first prompt after an abort, so a host's correction is lost",
     Subtlety::kPlain,
     make_fault<StaysBusyAfterAbort>});

}  // namespace
}  // namespace touchstone::rpc_runtime
