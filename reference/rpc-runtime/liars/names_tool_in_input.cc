// Lies: repeats the tool's name in toolcall_input, which strict hosts refuse.
#include "json.h"
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class NamesToolInInput : public Behaviour {
 public:
  std::vector<Json> shown_tool_frames(const Json& frame) override {
    const Json event = member_or_null(frame, "event");
    const std::string type = string_or(event, "type", "");
    if (type == "toolcall_start") name_ = event.at("tool_name");
    if (type != "toolcall_result") return {frame};
    Json input = {{"type", "toolcall_input"}, {"tool_id", event.at("tool_id")}};
    input["tool_name"] = name_;
    input["input"] = Json::object();
    return {{{"type", "message_update"}, {"event", input}}, frame};
  }

 private:
  std::string name_;
};

const RegisteredLiar kNamesToolInInput(
    {"names_tool_in_input",
     {"RPC-071"},
     "repeats the tool's name in toolcall_input, which strict hosts refuse",
     Subtlety::kPlain,
     make_fault<NamesToolInInput>});

}  // namespace
}  // namespace touchstone::rpc_runtime
