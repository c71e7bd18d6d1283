// The formats that can be asserted, each decided by its own specification.
//
// Pure functions on well-formed UTF-8.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace touchstone::schema {

enum class Format : std::uint8_t {
  kDateTime,
  kDate,
  kTime,
  kUri,
  kUriReference,
  kUuid,
  kEmail,
  kIpv4,
  kIpv6,
  kHostname,
  kJsonPointer,
  kRegex,
};

// Nothing for a format that is not asserted.
std::optional<Format> format_by_name(std::string_view name);

bool matches(Format format, std::string_view text);

// The single checks; those of one kind live in one file.
bool is_date_time(std::string_view text);  // RFC 3339, section 5.6
bool is_date(std::string_view text);
bool is_time(std::string_view text);
bool is_uri(std::string_view text);            // RFC 3986
bool is_uri_reference(std::string_view text);  // RFC 3986
bool is_uuid(std::string_view text);           // RFC 4122
bool is_email(std::string_view text);          // RFC 5321, section 4.1.2
bool is_ipv4(std::string_view text);           // RFC 2673, section 3.2
bool is_ipv6(std::string_view text);           // RFC 4291, section 2.2
bool is_hostname(std::string_view text);       // RFC 1123, section 2.1
bool is_json_pointer(std::string_view text);   // RFC 6901, section 5
bool is_ecma_regex(std::string_view text);     // ECMA-262

}  // namespace touchstone::schema
