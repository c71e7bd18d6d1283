// Writing JSON pointers (RFC 6901). Following one is Value::at_pointer().
#pragma once

#include <string>
#include <string_view>

namespace touchstone::json {

// Appends "/" and the token, with '~' and '/' escaped.
void append_token(std::string& pointer, std::string_view token);

}  // namespace touchstone::json
