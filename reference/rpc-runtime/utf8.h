// The few facts about UTF-8 that the runtime needs. Pure functions, any thread, never fail.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace touchstone::rpc_runtime {

// Offset of the first byte that is not part of well-formed UTF-8 (no surrogates, no overlong
// forms, nothing above U+10FFFF), or npos.
std::size_t utf8_error(std::string_view bytes);

void append_utf8(std::string& text, std::uint32_t code_point);

// True when `bytes` holds nothing but white space as Unicode defines it.
bool is_blank(std::string_view bytes);

// The first `count` code points of a well-formed text.
std::string_view first_characters(std::string_view text, std::size_t count);

}  // namespace touchstone::rpc_runtime
