// Lies: tells that a subagent is done only after the result of its call.
#include "json.h"
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class EndsSubagentAfterResult : public Behaviour {
 public:
  std::vector<Json> shown_tool_frames(const Json& frame) override {
    if (string_or(frame, "type", "") == "subagent_done") {
      held_ = frame;
      return {};
    }
    std::vector<Json> frames = {frame};
    if (!held_.is_null()) frames.push_back(held_);
    held_ = nullptr;
    return frames;
  }

 private:
  Json held_;
};

const RegisteredLiar kEndsSubagentAfterResult(
    {"ends_subagent_after_result",
     {"RPC-142", "RPC-140"},
     "tells that a subagent is done only after the result of its call",
     Subtlety::kPlain,
     make_fault<EndsSubagentAfterResult>});

}  // namespace
}  // namespace touchstone::rpc_runtime
