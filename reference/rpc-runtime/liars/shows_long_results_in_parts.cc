// Lies: sends a long result in two, so a host that takes the first for the whole loses half of
// it.
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
    Json part = frame;
    part["event"]["result"] = result.substr(0, 2048);
    return {part, frame};
  }
};

const RegisteredLiar kLiar(
    {"shows_long_results_in_parts",
     {"RPC-072"},
     "sends a long result in two, so a host that takes the first for the whole loses half of it",
     Subtlety::kDevious,
     make_fault<ShowsLongResultsInParts>});

}  // namespace
}  // namespace touchstone::rpc_runtime
