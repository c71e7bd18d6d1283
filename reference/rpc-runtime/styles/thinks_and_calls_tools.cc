// Style: thinks aloud, calls a tool and asks a subagent in every turn.
#include "json.h"
#include "style.h"

namespace touchstone::rpc_runtime {
namespace {

class ThinksAndCallsTools : public Behaviour {
 public:
  std::string written_frame(const Json& frame) override {
    const std::string type = string_or(frame, "type", "");
    const std::string line = dump(frame) + "\n";
    if (type == "message_update") return update("thinking_delta", {{"delta", "hm, "}}) + line;
    return type == "agent_end" ? tool_call() + line : line;
  }

 private:
  std::string tool_call() {
    const std::string id = "own_call_" + std::to_string(++calls_);
    std::string text = update("thinking_delta", {{"delta", "let us see"}});
    text += update("toolcall_start", {{"tool_id", id}, {"tool_name", "subagent"}});
    text += update("toolcall_input_delta", {{"tool_id", id}, {"delta", "{\"task\":\"loo"}});
    text += update("toolcall_input_delta", {{"tool_id", id}, {"delta", "k\"}"}});
    text += update("toolcall_input", {{"tool_id", id}, {"input", {{"task", "look"}}}});
    text += subagent("start", {{"task_preview", "look"}});
    text += subagent("update", {{"status", "looking"}});
    text += subagent("done", {{"result_preview", "seen"}, {"duration_secs", 2.0}});
    return text + update("toolcall_result", {{"tool_id", id}, {"result", "seen"}});
  }

  std::string subagent(const std::string& what, const Json& members) const {
    Json frame = {{"type", "subagent_" + what}, {"subagent_id", calls_}, {"agent_name", "scout"}};
    frame.update(members);
    return dump(frame) + "\n";
  }

  static std::string update(const std::string& type, const Json& members) {
    Json event = {{"type", type}};
    event.update(members);
    return dump({{"type", "message_update"}, {"event", event}}) + "\n";
  }

  unsigned calls_ = 7000;  // subagents of the model count from one
};

const RegisteredStyle kThinksAndCallsTools(
    {"thinks_and_calls_tools", "thinks aloud, calls a tool and asks a subagent in every turn",
     "SY-types: these events belong to a turn; RPC-071 to RPC-073 and "
     "RPC-142 say in which form and order",
     make_style<ThinksAndCallsTools>});

}  // namespace
}  // namespace touchstone::rpc_runtime
