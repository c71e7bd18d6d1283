#include "schema/format.h"

#include <array>
#include <utility>

#include "schema/characters.h"
#include "schema/pattern.h"

namespace touchstone::schema {
namespace {

struct Entry {
  std::string_view name;
  Format format;
  bool (*check)(std::string_view);
};

constexpr std::array<Entry, 12> kFormats = {{
    {"date-time", Format::kDateTime, is_date_time},
    {"date", Format::kDate, is_date},
    {"time", Format::kTime, is_time},
    {"uri", Format::kUri, is_uri},
    {"uri-reference", Format::kUriReference, is_uri_reference},
    {"uuid", Format::kUuid, is_uuid},
    {"email", Format::kEmail, is_email},
    {"ipv4", Format::kIpv4, is_ipv4},
    {"ipv6", Format::kIpv6, is_ipv6},
    {"hostname", Format::kHostname, is_hostname},
    {"json-pointer", Format::kJsonPointer, is_json_pointer},
    {"regex", Format::kRegex, is_ecma_regex},
}};

}  // namespace

std::optional<Format> format_by_name(std::string_view name) {
  for (const Entry& entry : kFormats) {
    if (entry.name == name) return entry.format;
  }
  return std::nullopt;
}

bool matches(Format format, std::string_view text) {
  return kFormats[static_cast<std::size_t>(format)].check(text);
}

bool is_uuid(std::string_view text) {
  if (text.size() != 36) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
    if (dash ? text[i] != '-' : !is_hex(text[i])) return false;
  }
  return true;
}

bool is_json_pointer(std::string_view text) {
  if (!text.empty() && text[0] != '/') return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '~') continue;
    if (i + 1 == text.size() || (text[i + 1] != '0' && text[i + 1] != '1')) return false;
  }
  return true;
}

bool is_ecma_regex(std::string_view text) { return Pattern::compile(text).ok(); }

}  // namespace touchstone::schema
