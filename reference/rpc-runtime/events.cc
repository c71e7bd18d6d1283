#include "events.h"

#include <utility>

#include "behaviour.h"

namespace touchstone::rpc_runtime {

void Events::send(const Json& frame) {
  if (output_.full() && behaviour_.drops_frames_when_full()) return;
  output_.push(behaviour_.written_frame(frame));
}

void Events::extra(const Json& frame) {
  if (!frame.is_null()) send(frame);
}

void Events::ready(const std::string& session_id, const std::string& model) {
  Json frame = {{"type", "ready"}, {"session_id", session_id}, {"model", model}};
  frame["protocol_version"] = behaviour_.protocol_version();
  send(frame);
}

void Events::text_delta(const std::string& delta) {
  send({{"type", "message_update"}, {"event", {{"type", "text_delta"}, {"delta", delta}}}});
}

void Events::tool_event(const Json& event) {
  tool_frame({{"type", "message_update"}, {"event", event}});
}

void Events::tool_frame(const Json& frame) {
  for (const Json& shown : behaviour_.shown_tool_frames(frame)) send(shown);
}

void Events::agent_end(const std::string& turn_id, const Usage& usage) {
  Json frame = {{"type", "agent_end"}, {"usage", behaviour_.shown_usage(usage.to_json())}};
  if (const auto id = behaviour_.id_of_agent_end(turn_id)) frame["id"] = *id;
  send(frame);
}

void Events::response(const Json& id, const std::string& command, const Json& body) {
  Json frame = {{"type", "response"}};
  frame["id"] = id.is_string() ? Json(behaviour_.echoed_id(id.get<std::string>())) : id;
  frame["command"] = command;
  frame.update(body);
  if (behaviour_.repeats_body_as_member()) frame["body"] = body;
  if (behaviour_.holds_back_response(++responses_)) {
    held_back_ = dump(frame) + "\n";
    return;
  }
  send(frame);
  output_.push(std::exchange(held_back_, {}));
}

void Events::error(const std::optional<std::string>& id, const std::string& message) {
  output_.push(behaviour_.noise_before_error());
  Json frame = {{"type", "error"}};
  if (id) {
    frame["id"] = behaviour_.echoed_id(*id);
  } else if (behaviour_.writes_null_error_id()) {
    frame["id"] = nullptr;
  }
  frame["message"] = message;
  send(frame);
}

}  // namespace touchstone::rpc_runtime
