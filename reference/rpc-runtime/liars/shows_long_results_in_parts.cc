// Lies: shows the first part of a long result before the whole, so a host shows it twice.
#include "json.h"
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class ShowsLongResultsInParts : public Behaviour {
 public:
  std::vector<Json> shown_tool_frames(const Json& frame) override {
    const Json event = member_or_null(frame, "event");
    const std::string type = string_or(event, "type", "");
    const std::string result = string_or(event, "result", "");
    if (type != "toolcall_result" || result.size() < 4096) return {frame};
    Json part = {{"type", "toolcall_result_part"}, {"tool_id", event.at("tool_id")}};
    part["result"] = result.substr(0, 2048);
    return {{{"type", "message_update"}, {"event", part}}, frame};
  }
};

const RegisteredLiar kShowsLongResultsInParts(
    {"shows_long_results_in_parts",
     {"RPC-072"},
     "shows the first part of a long result before the whole, so a host shows it twice",
     Subtlety::kDevious,
     make_fault<ShowsLongResultsInParts>});

}  // namespace
}  // namespace touchstone::rpc_runtime
