#include "session.h"

#include <array>
#include <chrono>
#include <ctime>
#include <utility>

#include "choices.h"
#include "utf8.h"

namespace touchstone::rpc_runtime {
namespace {

// The members that Session has as fields; everything else is carried.
constexpr std::array kOwnMembers = {"id",
                                    "title",
                                    "model",
                                    "thinking_level",
                                    "system_prompt",
                                    "created_at",
                                    "updated_at",
                                    "total_input_tokens",
                                    "total_output_tokens",
                                    "session_cost",
                                    "api_messages"};

std::uint64_t count_or_zero(const Json& document, const char* name) {
  const Json member = member_or_null(document, name);
  return member.is_number_unsigned() ? member.get<std::uint64_t>() : 0;
}

}  // namespace

void Session::add_message(const std::string& role, const Json& content) {
  messages.push_back({{"role", role}, {"content", content}});
  if (title.empty()) title = title_of(messages);
}

Json Session::to_json() const {
  Json document = {{"id", id}, {"title", title}, {"model", model}};
  document["thinking_level"] = thinking_level;
  document["system_prompt"] = system_prompt ? Json(*system_prompt) : Json(nullptr);
  document["created_at"] = created_at;
  document["updated_at"] = updated_at;
  document["total_input_tokens"] = total_input_tokens;
  document["total_output_tokens"] = total_output_tokens;
  document["session_cost"] = 0.0;
  document["api_messages"] = messages;
  document.update(carried);
  return document;
}

Fallible<Session> Session::from_json(const Json& document) {
  Session session;
  session.id = string_or(document, "id", "");
  session.messages = member_or_null(document, "api_messages");
  if (session.id.empty() || !session.messages.is_array()) return Failure{"not a session"};
  session.title = string_or(document, "title", "");
  session.model = string_or(document, "model", kDefaultModel);
  session.thinking_level = string_or(document, "thinking_level", kDefaultThinkingLevel);
  if (const Json prompt = member_or_null(document, "system_prompt"); prompt.is_string()) {
    session.system_prompt = prompt.get<std::string>();
  }
  session.created_at = string_or(document, "created_at", timestamp());
  session.updated_at = string_or(document, "updated_at", session.created_at);
  session.total_input_tokens = count_or_zero(document, "total_input_tokens");
  session.total_output_tokens = count_or_zero(document, "total_output_tokens");
  session.carried = document;
  for (const char* own : kOwnMembers) session.carried.erase(own);
  return session;
}

std::string timestamp() {
  const auto now = std::chrono::system_clock::now();
  const std::time_t seconds = std::chrono::system_clock::to_time_t(now);
  std::tm utc{};
  gmtime_r(&seconds, &utc);
  std::array<char, 32> text{};
  return {text.data(), std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &utc)};
}

std::string title_of(const Json& messages) {
  for (const Json& message : messages) {
    const Json content = member_or_null(message, "content");
    if (string_or(message, "role", "") == "user" && content.is_string()) {
      return std::string(first_characters(content.get_ref<const std::string&>(), kTitleCharacters));
    }
  }
  return {};
}

std::string text_of(const Json& content) {
  if (content.is_string()) return content.get<std::string>();
  std::string text;
  if (!content.is_array()) return text;
  for (const Json& block : content) {
    if (string_or(block, "type", "") == "text") text += string_or(block, "text", "");
  }
  return text;
}

}  // namespace touchstone::rpc_runtime
