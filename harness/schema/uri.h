// URI references as JSON Schema uses them: splitting off fragments and resolving (RFC 3986).
//
// Pure functions; they do not check that a text is a URI (format.h does).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace touchstone::schema {

struct SplitUri {
  std::string_view base;      // everything before '#'
  std::string_view fragment;  // everything after it, still percent-encoded
  bool has_fragment = false;
};
SplitUri split_fragment(std::string_view uri);

// The absolute form of `reference` as seen from `base` (RFC 3986, section 5.2).
std::string resolve_uri(std::string_view base, std::string_view reference);

// Nothing when a '%' is not followed by two hexadecimal digits.
std::optional<std::string> percent_decode(std::string_view text);
// A JSON pointer in the form that may stand in a fragment.
std::string percent_encode_fragment(std::string_view text);

}  // namespace touchstone::schema
