// Bytes as they stand in JSON. Pure functions.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace touchstone::guest_fs_model {

bool is_text(std::string_view bytes);  // well-formed UTF-8
std::string to_base64(std::string_view bytes);
std::optional<std::string> from_base64(std::string_view text);  // with padding
std::string shown(std::string_view bytes);  // the text, or what base64 makes of it

}  // namespace touchstone::guest_fs_model
