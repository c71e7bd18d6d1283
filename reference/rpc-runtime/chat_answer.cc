#include "chat_answer.h"

#include <utility>

namespace touchstone::rpc_runtime {
namespace {

std::uint64_t count(const Json& object, const char* name) {
  const Json member = member_or_null(object, name);
  return member.is_number_unsigned() ? member.get<std::uint64_t>() : 0;
}

Json input_of(const std::string& arguments) {
  if (arguments.empty()) return Json::object();
  Json input = parse_json(arguments);
  return input.is_object() ? input : Json(arguments);
}

}  // namespace

void ChatAnswer::take(const std::string& event) {
  if (done_ || !error_.empty()) return;
  if (event == "[DONE]") {
    done_ = true;
    return;
  }
  const Json chunk = parse_json(event);
  if (!chunk.is_object()) {
    error_ = "the model server sent an event that is no JSON object";
    return;
  }
  if (const Json problem = member_or_null(chunk, "error"); !problem.is_null()) {
    error_ = "the model server failed: " + string_or(problem, "message", dump(problem));
    return;
  }
  const Json choices = member_or_null(chunk, "choices");
  if (choices.is_array() && !choices.empty()) {
    take_delta(member_or_null(choices[0], "delta"));
    finished_ = finished_ || member_or_null(choices[0], "finish_reason").is_string();
  }
  if (const Json usage = member_or_null(chunk, "usage"); usage.is_object()) {
    take_usage(usage, chunk);
  }
}

void ChatAnswer::take_delta(const Json& delta) {
  if (const std::string text = string_or(delta, "content", ""); !text.empty()) {
    text_ += text;
    listener_.text(text);
  }
  const Json calls = member_or_null(delta, "tool_calls");
  if (!calls.is_array()) return;
  for (const Json& part : calls) take_call(part);
}

void ChatAnswer::take_call(const Json& part) {
  const Json function = member_or_null(part, "function");
  const std::uint64_t index = count(part, "index");
  Call& call = calls_[index];
  if (call.id.empty()) call.id = string_or(part, "id", "");
  if (!call.announced) call.name += string_or(function, "name", "");
  if (!call.announced && !call.name.empty()) {
    if (call.id.empty()) call.id = "call_" + std::to_string(index);
    call.announced = true;
    listener_.tool_call(call.id, call.name);
  }
  const std::string fragment = string_or(function, "arguments", "");
  if (fragment.empty()) return;
  if (!call.announced) {
    error_ = "the model server sent arguments of a tool call without a name";
    return;
  }
  call.arguments += fragment;
  listener_.tool_input(call.id, fragment);
}

void ChatAnswer::take_usage(const Json& usage, const Json& chunk) {
  Usage report;
  report.input_tokens = count(usage, "prompt_tokens");
  report.output_tokens = count(usage, "completion_tokens");
  report.cache_read_input_tokens =
      count(member_or_null(usage, "prompt_tokens_details"), "cached_tokens");
  if (const Json model = member_or_null(chunk, "model"); model.is_string()) {
    report.model = model.get<std::string>();
  }
  listener_.usage(report);
}

ProviderReply ChatAnswer::reply() const {
  ProviderReply reply;
  reply.content = Json::array();
  if (!text_.empty()) reply.content.push_back({{"type", "text"}, {"text", text_}});
  for (const auto& [index, call] : calls_) {
    if (!call.announced) continue;
    const Json input = input_of(call.arguments);
    reply.content.push_back(
        {{"type", "tool_use"}, {"id", call.id}, {"name", call.name}, {"input", input}});
    reply.calls.push_back({call.id, call.name, input});
  }
  return reply;
}

}  // namespace touchstone::rpc_runtime
