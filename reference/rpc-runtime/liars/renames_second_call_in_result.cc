// Lies: gives the result of the second tool call of a turn under an id that was never
// announced.
#include "json.h"
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class RenamesSecondCallInResult : public Behaviour {
 public:
  void turn_ended(bool) override { results_ = 0; }

  std::vector<Json> shown_tool_frames(const Json& frame) override {
    const Json event = member_or_null(frame, "event");
    const std::string type = string_or(event, "type", "");
    if (type != "toolcall_result" || ++results_ != 2) return {frame};
    Json renamed = frame;
    renamed["event"]["tool_id"] = "somebody";
    return {renamed};
  }

 private:
  int results_ = 0;
};

const RegisteredLiar kRenamesSecondCallInResult(
    {"renames_second_call_in_result",
     {"RPC-073", "RPC-140"},
     "gives the result of the second tool call of a turn under an id that was never announced",
     Subtlety::kDevious,
     make_fault<RenamesSecondCallInResult>});

}  // namespace
}  // namespace touchstone::rpc_runtime
