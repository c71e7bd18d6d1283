// Lies: leaves the command of an aborted turn running, behind the user's back.
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class LeavesToolRunningAfterAbort : public Behaviour {
 public:
  bool kills_tool_on_abort() override { return false; }
};

const RegisteredLiar kLeavesToolRunningAfterAbort(
    {"leaves_tool_running_after_abort",
     {"RPC-122"},
     "leaves the command of an aborted turn running, behind the user's back",
     Subtlety::kDevious,
     make_fault<LeavesToolRunningAfterAbort>});

}  // namespace
}  // namespace touchstone::rpc_runtime
