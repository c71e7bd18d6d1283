// The two classes of ASCII characters that formats, URIs and patterns ask for.
#pragma once

namespace touchstone::schema {

inline bool is_digit(char c) { return c >= '0' && c <= '9'; }
inline bool is_hex(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

}  // namespace touchstone::schema
