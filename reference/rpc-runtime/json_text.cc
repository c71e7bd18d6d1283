#include "json_text.h"

#include <cstdint>

#include "json_scanner.h"
#include "utf8.h"

namespace touchstone::rpc_runtime {
namespace {

unsigned decode_unit(std::string_view raw, std::size_t at) {
  unsigned unit = 0;
  for (std::size_t i = 0; i < 4; ++i)
    unit = unit * 16 + static_cast<unsigned>(hex_digit(raw[at + i]));
  return unit;
}

char decode_short_escape(char c) {
  switch (c) {
    case 'b':
      return '\b';
    case 'f':
      return '\f';
    case 'n':
      return '\n';
    case 'r':
      return '\r';
    case 't':
      return '\t';
    default:
      return c;
  }
}

}  // namespace

std::optional<std::string> json_error(std::string_view text, int max_nesting) {
  if (const std::size_t bad = utf8_error(text); bad != std::string_view::npos) {
    return "invalid UTF-8 at byte " + std::to_string(bad + 1);
  }
  JsonScanner scanner(text, max_nesting);
  scanner.skip_space();
  if (!scanner.value(1)) return scanner.error();
  scanner.skip_space();
  if (!scanner.at_end()) {
    scanner.fail("unexpected text behind the document");
    return scanner.error();
  }
  return std::nullopt;
}

JsonKind json_kind(std::string_view raw) {
  JsonScanner scanner(raw);
  scanner.skip_space();
  switch (scanner.peek()) {
    case '{':
      return JsonKind::kObject;
    case '[':
      return JsonKind::kArray;
    case '"':
      return JsonKind::kString;
    case 't':
    case 'f':
      return JsonKind::kBool;
    case 'n':
      return JsonKind::kNull;
    default:
      return JsonKind::kNumber;
  }
}

std::vector<JsonMember> json_members(std::string_view raw) {
  std::vector<JsonMember> members;
  JsonScanner scanner(raw);
  scanner.skip_space();
  scanner.take('{');
  scanner.skip_space();
  while (!scanner.at_end() && scanner.peek() != '}') {
    const std::size_t name = scanner.position();
    scanner.string();
    const std::size_t name_end = scanner.position();
    scanner.skip_space();
    scanner.take(':');
    scanner.skip_space();
    const std::size_t value = scanner.position();
    scanner.value(1);
    members.push_back({json_string(raw.substr(name, name_end - name)),
                       raw.substr(value, scanner.position() - value)});
    scanner.skip_space();
    scanner.take(',');
    scanner.skip_space();
  }
  return members;
}

std::vector<std::string_view> json_elements(std::string_view raw) {
  std::vector<std::string_view> elements;
  JsonScanner scanner(raw);
  scanner.skip_space();
  scanner.take('[');
  scanner.skip_space();
  while (!scanner.at_end() && scanner.peek() != ']') {
    const std::size_t begin = scanner.position();
    scanner.value(1);
    elements.push_back(raw.substr(begin, scanner.position() - begin));
    scanner.skip_space();
    scanner.take(',');
    scanner.skip_space();
  }
  return elements;
}

std::string json_string(std::string_view raw) {
  std::string text;
  text.reserve(raw.size());
  for (std::size_t i = 1; i + 1 < raw.size(); ++i) {
    if (raw[i] != '\\') {
      text += raw[i];
      continue;
    }
    ++i;
    if (raw[i] != 'u') {
      text += decode_short_escape(raw[i]);
      continue;
    }
    std::uint32_t point = decode_unit(raw, i + 1);
    i += 4;
    if (point >= 0xD800 && point <= 0xDBFF) {
      point = 0x10000 + ((point - 0xD800) << 10) + (decode_unit(raw, i + 3) - 0xDC00);
      i += 6;
    }
    append_utf8(text, point);
  }
  return text;
}

}  // namespace touchstone::rpc_runtime
