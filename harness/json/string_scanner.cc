#include "json/string_scanner.h"

#include <cstring>

namespace touchstone::json {
namespace {

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

std::optional<std::uint32_t> four_hex_digits(const char* at, const char* end) {
  if (end - at < 4) return std::nullopt;
  std::uint32_t value = 0;
  for (int i = 0; i < 4; ++i) {
    const int digit = hex_digit(at[i]);
    if (digit < 0) return std::nullopt;
    value = value << 4 | static_cast<std::uint32_t>(digit);
  }
  return value;
}

char simple_escape(char letter) {
  switch (letter) {
    case '"':
    case '\\':
    case '/':
      return letter;
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
      return 0;
  }
}

constexpr std::uint32_t kReplacement = 0xFFFD;

// Decodes the escape at `at`, a backslash; returns what follows it, or null when it is none.
const char* decode_escape(const char* at, const char* end, std::string& decoded,
                          std::vector<const char*>& lone_surrogates) {
  if (end - at < 2) return nullptr;
  if (at[1] != 'u') {
    const char c = simple_escape(at[1]);
    if (c == 0) return nullptr;
    decoded += c;
    return at + 2;
  }
  const auto unit = four_hex_digits(at + 2, end);
  if (!unit) return nullptr;
  if (*unit < 0xD800 || *unit > 0xDFFF) {
    append_utf8(decoded, *unit);
    return at + 6;
  }
  if (*unit < 0xDC00 && end - at >= 8 && at[6] == '\\' && at[7] == 'u') {
    const auto low = four_hex_digits(at + 8, end);
    if (low && *low >= 0xDC00 && *low <= 0xDFFF) {
      append_utf8(decoded, 0x10000 + ((*unit - 0xD800) << 10) + (*low - 0xDC00));
      return at + 12;
    }
  }
  lone_surrogates.push_back(at);
  append_utf8(decoded, kReplacement);
  return at + 6;
}

ScannedString fail(ParseError& error, ParseError::Kind kind, std::ptrdiff_t offset,
                   const char* what) {
  error = {kind, static_cast<std::size_t>(offset), what};
  return {};
}

// What is wrong at a special byte that is neither a quote nor a backslash, or at the end.
ScannedString fail_at(const char* source, const char* at, const char* end, ParseError& error) {
  const std::ptrdiff_t offset = at - source;
  if (at == end) {
    return fail(error, ParseError::Kind::kSyntax, offset, "the text ends inside a string");
  }
  if (static_cast<unsigned char>(*at) < 0x20) {
    return fail(error, ParseError::Kind::kControlCharacter, offset,
                "a control character inside a string must be escaped");
  }
  return fail(error, ParseError::Kind::kInvalidUtf8, offset, "invalid UTF-8 inside a string");
}

}  // namespace

const char* find_special(const char* at, const char* end) {
  for (;;) {
    at = find_special_or_wide(at, end);
    while (at < end && static_cast<unsigned char>(*at) >= 0x80) {
      const std::size_t length = utf8_length(at, end);
      if (length == 0) return at;
      at += length;
    }
    if (at == end || swar::is_special(static_cast<unsigned char>(*at))) return at;
  }
}

std::size_t utf8_length(const char* at, const char* end) {
  const auto byte = [&](int i) { return static_cast<unsigned char>(at[i]); };
  const auto follows = [&](int i) { return (byte(i) & 0xC0U) == 0x80U; };
  const std::ptrdiff_t left = end - at;
  const unsigned char lead = byte(0);
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead <= 0xDF) return left >= 2 && follows(1) ? 2 : 0;
  if (lead >= 0xE0 && lead <= 0xEF) {
    if (left < 3 || !follows(1) || !follows(2)) return 0;
    if (lead == 0xE0 && byte(1) < 0xA0) return 0;  // overlong
    if (lead == 0xED && byte(1) > 0x9F) return 0;  // surrogate
    return 3;
  }
  if (lead >= 0xF0 && lead <= 0xF4) {
    if (left < 4 || !follows(1) || !follows(2) || !follows(3)) return 0;
    if (lead == 0xF0 && byte(1) < 0x90) return 0;  // overlong
    if (lead == 0xF4 && byte(1) > 0x8F) return 0;  // past U+10FFFF
    return 4;
  }
  return 0;
}

void append_utf8(std::string& text, std::uint32_t code_point) {
  const auto add = [&](std::uint32_t byte) { text += static_cast<char>(byte); };
  if (code_point < 0x80) {
    add(code_point);
  } else if (code_point < 0x800) {
    add(0xC0U | code_point >> 6);
    add(0x80U | (code_point & 0x3FU));
  } else if (code_point < 0x10000) {
    add(0xE0U | code_point >> 12);
    add(0x80U | (code_point >> 6 & 0x3FU));
    add(0x80U | (code_point & 0x3FU));
  } else {
    add(0xF0U | code_point >> 18);
    add(0x80U | (code_point >> 12 & 0x3FU));
    add(0x80U | (code_point >> 6 & 0x3FU));
    add(0x80U | (code_point & 0x3FU));
  }
}

ScannedString scan_string(const char* source, const char* at, const char* end, std::string& decoded,
                          std::vector<const char*>& lone_surrogates, ParseError& error) {
  const char* special = find_special(at, end);
  if (special != end && *special == '"') return {special + 1, false};

  const std::size_t head = decoded.size();
  decoded.append(sizeof(std::uint32_t), '\0');
  while (special != end && *special == '\\') {
    decoded.append(at, special);
    at = decode_escape(special, end, decoded, lone_surrogates);
    if (at == nullptr) {
      return fail(error, ParseError::Kind::kSyntax, special - source, "unknown escape in a string");
    }
    special = find_special(at, end);
  }
  if (special == end || *special != '"') return fail_at(source, special, end, error);
  decoded.append(at, special);
  const auto length = static_cast<std::uint32_t>(decoded.size() - head - sizeof(std::uint32_t));
  std::memcpy(decoded.data() + head, &length, sizeof length);
  return {special + 1, true};
}

}  // namespace touchstone::json
