// From a json::Value to the forms in which documents are built or shown.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

#include "json/value.h"

namespace touchstone::json {

// A copy for building on. Integers become 64-bit integers; a number that neither a 64-bit
// integer nor a finite double can hold becomes a string of its text. Of members that share a
// name the last counts.
nlohmann::json to_nlohmann(Value value);
// The same with members in source order.
nlohmann::ordered_json to_ordered_nlohmann(Value value);

// The value's text as it stood in the source.
std::string to_text(Value value);

}  // namespace touchstone::json
