#include "record/line.h"

#include <charconv>
#include <cmath>
#include <cstring>

#include "base/check.h"
#include "base/text.h"
#include "json/write.h"

namespace touchstone::record {
namespace {

// Most of what is recorded is ASCII, and finding that out is much cheaper than checking UTF-8.
bool is_ascii(std::string_view bytes) {
  constexpr std::uint64_t kHighBits = 0x8080808080808080U;
  while (bytes.size() >= sizeof(std::uint64_t)) {
    std::uint64_t word;
    std::memcpy(&word, bytes.data(), sizeof word);
    if ((word & kHighBits) != 0) return false;
    bytes.remove_prefix(sizeof word);
  }
  for (const char c : bytes) {
    if (static_cast<unsigned char>(c) >= 0x80) return false;
  }
  return true;
}

template <typename Number>
void append_number(std::string& out, Number value) {
  char digits[40];
  const auto result = std::to_chars(digits, digits + sizeof digits, value);
  TS_CHECK(result.ec == std::errc());
  out.append(digits, result.ptr);
}

}  // namespace

void Line::name(std::string_view name, std::string_view suffix) {
  if (!first_) out_ += ',';
  first_ = false;
  out_ += '"';
  out_ += name;
  out_ += suffix;
  out_ += "\":";
}

Line& Line::bytes(std::string_view name, std::string_view value) {
  if (value.empty()) return *this;
  if (is_ascii(value) || base::is_utf8(value)) {
    this->name(name);
    json::append_quoted(out_, value);
    return *this;
  }
  this->name(name, "_base64");
  out_ += '"';
  out_ += base::base64_encode(value);
  out_ += '"';
  return *this;
}

Line& Line::words(std::string_view name, std::string_view value) {
  this->name(name);
  json::append_quoted(out_, value);
  return *this;
}

Line& Line::words_unless_empty(std::string_view name, std::string_view value) {
  return value.empty() ? *this : words(name, value);
}

Line& Line::integer(std::string_view name, std::int64_t value) {
  this->name(name);
  append_number(out_, value);
  return *this;
}

Line& Line::natural(std::string_view name, std::uint64_t value) {
  this->name(name);
  append_number(out_, value);
  return *this;
}

Line& Line::real(std::string_view name, double value) {
  TS_CHECK(std::isfinite(value));
  this->name(name);
  append_number(out_, value);
  return *this;
}

Line& Line::yes(std::string_view name, bool value) {
  if (!value) return *this;
  this->name(name);
  out_ += "true";
  return *this;
}

Line& Line::json(std::string_view name, std::string_view value) {
  if (value.empty()) return *this;
  TS_CHECK(value.find('\n') == std::string_view::npos);
  this->name(name);
  out_ += value;
  return *this;
}

}  // namespace touchstone::record
