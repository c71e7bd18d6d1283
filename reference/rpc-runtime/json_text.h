// Strict reading of one JSON text, without building a tree.
//
// A command line has to be judged to the letter: repeated members, lone surrogates, raw control
// characters, a byte order mark, depth and UTF-8 all matter, and a general parser hides some of
// them. So a text is first checked as a whole by json_error(); the other functions take a text
// that passed (or a part of one that they returned) and cannot fail. The views they return point
// into the caller's text. Stateless, any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace touchstone::rpc_runtime {

// Levels of nesting that an input line may have.
inline constexpr int kLineNesting = 127;

enum class JsonKind { kNull, kBool, kNumber, kString, kArray, kObject };

struct JsonMember {
  std::string name;      // decoded
  std::string_view raw;  // the value as it was written
};

// Why `text` is not exactly one JSON document of at most `max_nesting` levels, or nothing when it
// is one.
std::optional<std::string> json_error(std::string_view text, int max_nesting = kLineNesting);

JsonKind json_kind(std::string_view raw);

// Members of an object in the order written, repeated ones included.
std::vector<JsonMember> json_members(std::string_view raw);

std::vector<std::string_view> json_elements(std::string_view raw);

// The text that a JSON string stands for.
std::string json_string(std::string_view raw);

}  // namespace touchstone::rpc_runtime
