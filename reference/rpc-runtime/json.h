// The names under which the runtime uses its JSON library: documents keep the order in which
// their members were written, and neither parsing nor dumping throws. Pure functions.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "json_fwd.h"

namespace touchstone::rpc_runtime {

// Text on one line. Bytes that are not UTF-8 (they can come from a command line or a file name)
// become U+FFFD.
std::string dump(const Json& document);

// The same on indented lines, for files that people read.
std::string dump_pretty(const Json& document);

// The document that `text` is, or a discarded value (is_discarded()) when it is none or is
// nested so deeply that walking over it would be dangerous.
Json parse_json(const std::string& text);

// The string member `name` of an object, or `otherwise`.
std::string string_or(const Json& object, const char* name, const std::string& otherwise);

// The member `name` of an object, or null.
Json member_or_null(const Json& object, const char* name);

}  // namespace touchstone::rpc_runtime
