// Lies: sends the last piece of a tool's input behind its result.
#include "json.h"
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class SendsInputAfterResult : public Behaviour {
 public:
  std::vector<Json> shown_tool_frames(const Json& frame) override {
    const Json event = member_or_null(frame, "event");
    const std::string type = string_or(event, "type", "");
    std::vector<Json> frames;
    if (type == "toolcall_input_delta") {
      if (!held_.is_null()) frames.push_back(held_);
      held_ = frame;
      return frames;
    }
    frames.push_back(frame);
    if (type == "toolcall_result" && !held_.is_null()) {
      frames.push_back(held_);
      held_ = nullptr;
    }
    return frames;
  }

 private:
  Json held_;
};

const RegisteredLiar kSendsInputAfterResult(
    {"sends_input_after_result",
     {"RPC-140"},
     "sends the last piece of a tool's input behind its result",
     Subtlety::kDevious,
     make_fault<SendsInputAfterResult>});

}  // namespace
}  // namespace touchstone::rpc_runtime
