// Lies: reports a turn that is aborted before its first text as a success.
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class ForgetsCancelledBeforeText : public Behaviour {
 public:
  bool marks_cancelled(std::size_t deltas) override { return deltas > 0; }
};

const RegisteredLiar kForgetsCancelledBeforeText(
    {"forgets_cancelled_before_text",
     {"RPC-054", "RPC-135"},
     "reports a turn that is aborted before its first text as a success",
     Subtlety::kDevious,
     make_fault<ForgetsCancelledBeforeText>});

}  // namespace
}  // namespace touchstone::rpc_runtime
