// Typing of plain (unquoted) YAML scalars as JSON would read them.
//
// Pure functions; any thread.
#pragma once

#include <string>
#include <string_view>

#include "yaml/node.h"

namespace touchstone::yaml {

// Whether `text` is a number in JSON's grammar: "-1.5e3" is, "01", "+1" and ".5" are not.
bool is_json_number(std::string_view text);

// true, false, null and the empty text, and JSON numbers get their types; all else is a string.
Node plain_scalar(std::string text);

}  // namespace touchstone::yaml
