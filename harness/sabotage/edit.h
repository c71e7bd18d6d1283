// Edits of a JSON text that leave every byte alone that they are not about.
//
// `frame` is parsed from `text`, so its raw() points into it. Each gives nothing when the frame has
// no such place. Pure functions; any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "json/value.h"

namespace touchstone::sabotage {

using Edited = std::optional<std::string>;

Edited replace_value(std::string_view text, json::Value frame, const std::string& pointer,
                     std::string_view value);
Edited remove_member(std::string_view text, json::Value frame, const std::string& pointer);
// The member gets a name that no contract uses.
Edited rename_member(std::string_view text, json::Value frame, const std::string& pointer);
// Adds a member that is not there; nothing when it is.
Edited add_member(std::string_view text, json::Value frame, const std::string& pointer,
                  std::string_view value);
// Says a member that is there once more, with another value.
Edited duplicate_member(std::string_view text, json::Value frame, const std::string& pointer,
                        std::string_view value);
// A string or whole number becomes another one of its type.
Edited change_id(std::string_view text, json::Value frame, const std::string& pointer);
// Puts bytes behind the opening quote of the first value that is a string.
Edited insert_in_text(std::string_view text, json::Value frame, std::string_view bytes);

// The same document in other words: members the other way round, blanks between all tokens, every
// character beyond ASCII as an escape.
std::string reordered(json::Value frame);
std::string spaced(json::Value frame);
std::string escaped(std::string_view text);

}  // namespace touchstone::sabotage
