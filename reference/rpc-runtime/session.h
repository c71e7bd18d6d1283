// Session is one conversation: what a session file holds.
//
// Messages are JSON objects {role, content} and go to providers, get_messages and the file as
// they are. Members of a file that this runtime does not know are carried along. Plain value.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "fallible.h"
#include "json.h"

namespace touchstone::rpc_runtime {

struct Session {
  std::string id;
  std::string title;
  std::string model;
  std::string thinking_level;
  std::optional<std::string> system_prompt;
  std::string created_at;
  std::string updated_at;
  std::uint64_t total_input_tokens = 0;
  std::uint64_t total_output_tokens = 0;
  Json messages = Json::array();
  Json carried = Json::object();  // name, chain links and whatever else a file had

  void add_message(const std::string& role, const Json& content);

  Json to_json() const;
  static Fallible<Session> from_json(const Json& document);
};

// The current time as a session file writes it, in UTC.
std::string timestamp();

// The first 80 characters of the first user message whose content is a string, or nothing.
std::string title_of(const Json& messages);

// All text of a message's content: the content itself, or its text blocks joined.
std::string text_of(const Json& content);

}  // namespace touchstone::rpc_runtime
