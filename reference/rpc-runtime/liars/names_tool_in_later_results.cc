// Lies: repeats the tool's name in the result of every call but the first of a session.
#include "json.h"
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class NamesToolInLaterResults : public Behaviour {
 public:
  std::vector<Json> shown_tool_frames(const Json& frame) override {
    const Json event = member_or_null(frame, "event");
    const std::string type = string_or(event, "type", "");
    if (type != "toolcall_result" || results_++ == 0) return {frame};
    Json named = frame;
    named["event"]["tool_name"] = "tool";
    return {named};
  }

 private:
  int results_ = 0;
};

const RegisteredLiar kNamesToolInLaterResults(
    {"names_tool_in_later_results",
     {"RPC-071"},
     "repeats the tool's name in the result of every call but the first of a session",
     Subtlety::kDevious,
     make_fault<NamesToolInLaterResults>});

}  // namespace
}  // namespace touchstone::rpc_runtime
