#include "chat_request.h"

#include "session.h"

namespace touchstone::rpc_runtime {
namespace {

Json tool_call(const Json& block) {
  const Json input = member_or_null(block, "input");
  // Arguments that were no object are kept, and sent back, as the text that they were.
  const std::string arguments = input.is_string() ? input.get<std::string>() : dump(input);
  return {{"id", string_or(block, "id", "")},
          {"type", "function"},
          {"function", {{"name", string_or(block, "name", "")}, {"arguments", arguments}}}};
}

Json calls_in(const Json& content) {
  Json calls = Json::array();
  if (!content.is_array()) return calls;
  for (const Json& block : content) {
    if (string_or(block, "type", "") == "tool_use") calls.push_back(tool_call(block));
  }
  return calls;
}

void add_results(const Json& content, Json& messages) {
  if (!content.is_array()) return;
  for (const Json& block : content) {
    if (string_or(block, "type", "") != "tool_result") continue;
    messages.push_back({{"role", "tool"},
                        {"tool_call_id", string_or(block, "tool_use_id", "")},
                        {"content", text_of(member_or_null(block, "content"))}});
  }
}

void add_message(const Json& message, Json& messages) {
  const Json content = member_or_null(message, "content");
  add_results(content, messages);
  const Json calls = calls_in(content);
  const std::string text = text_of(content);
  const bool only_results = content.is_array() && text.empty() && calls.empty();
  if (only_results) return;
  Json plain = {{"role", string_or(message, "role", "user")}, {"content", text}};
  if (!calls.empty()) {
    if (text.empty()) plain["content"] = nullptr;
    plain["tool_calls"] = calls;
  }
  messages.push_back(plain);
}

Json functions(const Json& tools) {
  Json list = Json::array();
  for (const Json& tool : tools) {
    list.push_back({{"type", "function"},
                    {"function",
                     {{"name", member_or_null(tool, "name")},
                      {"description", member_or_null(tool, "description")},
                      {"parameters", member_or_null(tool, "input_schema")}}}});
  }
  return list;
}

}  // namespace

Json chat_request(const ProviderRequest& request) {
  Json messages = Json::array();
  if (request.system_prompt) {
    messages.push_back({{"role", "system"}, {"content", *request.system_prompt}});
  }
  for (const Json& message : request.messages) add_message(message, messages);
  Json body = {{"model", request.model}, {"messages", messages}, {"stream", true}};
  body["stream_options"] = {{"include_usage", true}};
  if (!request.tools.empty()) body["tools"] = functions(request.tools);
  return body;
}

}  // namespace touchstone::rpc_runtime
