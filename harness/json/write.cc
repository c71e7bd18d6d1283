#include "json/write.h"

#include "json/string_scanner.h"

namespace touchstone::json {
namespace {

void append_escape(std::string& json, unsigned char c) {
  constexpr std::string_view kHex = "0123456789abcdef";
  switch (c) {
    case '"':
      json += "\\\"";
      return;
    case '\\':
      json += "\\\\";
      return;
    case '\b':
      json += "\\b";
      return;
    case '\f':
      json += "\\f";
      return;
    case '\n':
      json += "\\n";
      return;
    case '\r':
      json += "\\r";
      return;
    case '\t':
      json += "\\t";
      return;
    default:
      json += "\\u00";
      json += kHex[c >> 4];
      json += kHex[c & 15U];
  }
}

}  // namespace

void append_quoted(std::string& json, std::string_view text) {
  json += '"';
  const char* at = text.data();
  const char* const end = at + text.size();
  while (at != end) {
    const char* const special = find_special(at, end);
    json.append(at, special);
    at = special;
    if (at == end) break;
    const auto c = static_cast<unsigned char>(*at++);
    if (c >= 0x80) {
      append_utf8(json, 0xFFFD);
    } else {
      append_escape(json, c);
    }
  }
  json += '"';
}

std::string quoted(std::string_view text) {
  std::string json;
  append_quoted(json, text);
  return json;
}

}  // namespace touchstone::json
