#include "turn_frames.h"

#include "behaviour.h"
#include "choices.h"
#include "utf8.h"

namespace touchstone::rpc_runtime {
namespace {

constexpr const char* kAgentName = "subagent";

Json preview(const std::string& text) {
  return std::string(first_characters(text, kPreviewCharacters));
}

Json subagent_frame(const char* type, const SubagentNews& news) {
  return {{"type", type}, {"subagent_id", news.id}, {"agent_name", kAgentName}};
}

}  // namespace

void TurnFrames::text(const std::string& delta) {
  ++deltas_;
  if (!behaviour_.drops_delta(deltas_)) events_.text_delta(delta);
}

void TurnFrames::usage(const Usage& report) {
  if (behaviour_.forgets_earlier_usage()) usage_ = Usage{};
  if (behaviour_.names_last_model() && report.model) usage_.model = std::nullopt;
  usage_.add(report);
}

void TurnFrames::tool_call(const std::string& id, const std::string& name) {
  events_.tool_event({{"type", "toolcall_start"}, {"tool_id", id}, {"tool_name", name}});
}

void TurnFrames::tool_input(const std::string& id, const std::string& fragment) {
  events_.tool_event({{"type", "toolcall_input_delta"}, {"tool_id", id}, {"delta", fragment}});
}

void TurnFrames::tool_result(const std::string& id, const std::string& result) {
  events_.tool_event({{"type", "toolcall_result"}, {"tool_id", id}, {"result", result}});
}

void TurnFrames::subagent_started(const SubagentNews& task) {
  Json frame = subagent_frame("subagent_start", task);
  frame["task_preview"] = preview(task.text);
  events_.tool_frame(frame);
}

void TurnFrames::subagent_busy(const SubagentNews& status) {
  Json frame = subagent_frame("subagent_update", status);
  frame["status"] = status.text;
  events_.tool_frame(frame);
}

void TurnFrames::subagent_done(const SubagentNews& result) {
  Json frame = subagent_frame("subagent_done", result);
  frame["result_preview"] = preview(result.text);
  frame["duration_secs"] = result.duration_seconds;
  events_.tool_frame(frame);
}

}  // namespace touchstone::rpc_runtime
