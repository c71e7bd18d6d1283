// Lies: sends the result of a tool twice, so a host that counts them closes the wrong call.
#include "json.h"
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class RepeatsToolResult : public Behaviour {
 public:
  std::vector<Json> shown_tool_frames(const Json& frame) override {
    const Json event = member_or_null(frame, "event");
    const std::string type = string_or(event, "type", "");
    if (type == "toolcall_result") return {frame, frame};
    return {frame};
  }
};

const RegisteredLiar kRepeatsToolResult(
    {"repeats_tool_result",
     {"RPC-140"},
     "sends the result of a tool twice, so a host that counts them closes the wrong call",
     Subtlety::kPlain,
     make_fault<RepeatsToolResult>});

}  // namespace
}  // namespace touchstone::rpc_runtime
