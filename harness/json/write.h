// Writing JSON text piece by piece, where a whole document in memory would be a waste.
#pragma once

#include <string>
#include <string_view>

namespace touchstone::json {

// Appends `text` as a JSON string, quotes included. What is not well-formed UTF-8 becomes
// U+FFFD, byte for byte; other characters beyond ASCII stay as they are.
void append_quoted(std::string& json, std::string_view text);

std::string quoted(std::string_view text);

}  // namespace touchstone::json
