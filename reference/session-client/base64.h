// Base64 with the standard alphabet and padding.
#pragma once

#include <string>
#include <string_view>

namespace touchstone::session_client {

std::string to_base64(std::string_view bytes);
// Reads up to the first character that is none.
std::string from_base64(std::string_view text);

}  // namespace touchstone::session_client
