// Line puts one JSON object together, member by member, at the end of a string.
//
// Internal to this module, for lines and verdicts alike; it makes no intermediate objects, so
// that writing an event costs little more than copying its bytes. Members that are empty are left
// out: a reader takes an absent member for empty.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace touchstone::record {

// What the first line of every recording says.
inline constexpr std::string_view kFormat = "touchstone.recording/1";

class Line {
 public:
  // Appends to `out` until end() is called.
  explicit Line(std::string& out) : out_(out) { out_ += '{'; }

  // A string of any bytes: NAME when it is UTF-8, else NAME_base64. Left out when empty.
  Line& bytes(std::string_view name, std::string_view value);
  // A string for people, always written; what is not UTF-8 in it becomes U+FFFD.
  Line& words(std::string_view name, std::string_view value);
  Line& words_unless_empty(std::string_view name, std::string_view value);
  Line& integer(std::string_view name, std::int64_t value);
  Line& natural(std::string_view name, std::uint64_t value);
  Line& real(std::string_view name, double value);  // finite; reads back as the same double
  Line& yes(std::string_view name, bool value);     // left out when false
  Line& json(std::string_view name, std::string_view value);  // left out when empty

  void end() { out_ += '}'; }

 private:
  // The member's name, quoted, and what stands around it. Names need no escapes.
  void name(std::string_view name, std::string_view suffix = {});

  std::string& out_;
  bool first_ = true;
};

}  // namespace touchstone::record
