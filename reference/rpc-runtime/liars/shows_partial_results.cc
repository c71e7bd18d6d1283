// Lies: sends a tool's output in pieces before its result, which hosts show twice.
#include "json.h"
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class ShowsPartialResults : public Behaviour {
 public:
  std::vector<Json> shown_tool_frames(const Json& frame) override {
    const Json event = member_or_null(frame, "event");
    const std::string type = string_or(event, "type", "");
    if (type != "toolcall_result") return {frame};
    Json part = {{"type", "toolcall_result_delta"}, {"tool_id", event.at("tool_id")}};
    part["delta"] = event.at("result");
    return {{{"type", "message_update"}, {"event", part}}, frame};
  }
};

const RegisteredLiar kShowsPartialResults(
    {"shows_partial_results",
     {"RPC-072"},
     "sends a tool's output in pieces before its result, which hosts show twice",
     Subtlety::kPlain,
     make_fault<ShowsPartialResults>});

}  // namespace
}  // namespace touchstone::rpc_runtime
