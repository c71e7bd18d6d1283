// How file content travels inside JSON: as text when it is UTF-8, else as base64.
//
// Pure functions; thread-safe. Decoding is strict: padding is needed, blanks and line ends are
// refused, and so are set bits behind the last byte.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace touchstone::sidecar {

// True for well-formed UTF-8 (no surrogates, nothing past U+10FFFF, shortest forms only).
bool is_utf8(std::string_view bytes);

std::string encode_base64(std::string_view bytes);
std::optional<std::string> decode_base64(std::string_view text);

}  // namespace touchstone::sidecar
