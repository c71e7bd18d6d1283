#include "utf8.h"

namespace touchstone::rpc_runtime {
namespace {

// Reads one code point at `at` and moves behind it; false when the bytes are ill-formed.
bool next_code_point(std::string_view bytes, std::size_t* at, std::uint32_t* point) {
  const auto lead = static_cast<unsigned char>(bytes[*at]);
  std::size_t more = 0;
  std::uint32_t smallest = 0;
  if (lead < 0x80) {
    *point = lead;
  } else if (lead >= 0xC2 && lead <= 0xDF) {
    *point = lead & 0x1FU, more = 1, smallest = 0x80;
  } else if (lead >= 0xE0 && lead <= 0xEF) {
    *point = lead & 0x0FU, more = 2, smallest = 0x800;
  } else if (lead >= 0xF0 && lead <= 0xF4) {
    *point = lead & 0x07U, more = 3, smallest = 0x10000;
  } else {
    return false;
  }
  if (*at + more >= bytes.size()) return false;
  for (std::size_t i = 1; i <= more; ++i) {
    const auto next = static_cast<unsigned char>(bytes[*at + i]);
    if ((next & 0xC0U) != 0x80U) return false;
    *point = (*point << 6) | (next & 0x3FU);
  }
  *at += more + 1;
  return *point >= smallest && *point <= 0x10FFFF && (*point < 0xD800 || *point > 0xDFFF);
}

bool is_white_space(std::uint32_t c) {
  return (c >= 0x09 && c <= 0x0D) || c == 0x20 || c == 0x85 || c == 0xA0 || c == 0x1680 ||
         (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F ||
         c == 0x3000;
}

}  // namespace

std::size_t utf8_error(std::string_view bytes) {
  std::size_t at = 0;
  while (at < bytes.size()) {
    const std::size_t begin = at;
    std::uint32_t point = 0;
    if (!next_code_point(bytes, &at, &point)) return begin;
  }
  return std::string_view::npos;
}

void append_utf8(std::string& text, std::uint32_t c) {
  const auto byte = [&text](std::uint32_t value) { text += static_cast<char>(value); };
  if (c < 0x80) {
    byte(c);
  } else if (c < 0x800) {
    byte(0xC0 | (c >> 6));
    byte(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    byte(0xE0 | (c >> 12));
    byte(0x80 | ((c >> 6) & 0x3F));
    byte(0x80 | (c & 0x3F));
  } else {
    byte(0xF0 | (c >> 18));
    byte(0x80 | ((c >> 12) & 0x3F));
    byte(0x80 | ((c >> 6) & 0x3F));
    byte(0x80 | (c & 0x3F));
  }
}

bool is_blank(std::string_view bytes) {
  std::size_t at = 0;
  while (at < bytes.size()) {
    std::uint32_t point = 0;
    if (!next_code_point(bytes, &at, &point) || !is_white_space(point)) return false;
  }
  return true;
}

std::string_view first_characters(std::string_view text, std::size_t count) {
  std::size_t at = 0;
  std::uint32_t point = 0;
  for (std::size_t i = 0; i < count && at < text.size(); ++i) {
    if (!next_code_point(text, &at, &point)) break;
  }
  return text.substr(0, at);
}

}  // namespace touchstone::rpc_runtime
