// Lies: shows no result of a tool that failed, so its call stays open on the screen for ever.
#include "json.h"
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class DropsResultOfFailedTool : public Behaviour {
 public:
  std::vector<Json> shown_tool_frames(const Json& frame) override {
    const Json event = member_or_null(frame, "event");
    const std::string type = string_or(event, "type", "");
    const bool failed = string_or(event, "result", "").rfind("error: ", 0) == 0;
    if (type == "toolcall_result" && failed) return {};
    return {frame};
  }
};

const RegisteredLiar kDropsResultOfFailedTool(
    {"drops_result_of_failed_tool",
     {"RPC-140", "RPC-141"},
     "shows no result of a tool that failed, so its call stays open on the screen for ever",
     Subtlety::kDevious,
     make_fault<DropsResultOfFailedTool>});

}  // namespace
}  // namespace touchstone::rpc_runtime
