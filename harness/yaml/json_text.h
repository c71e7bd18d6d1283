// JSON text as a yaml::Node with marks.
//
// A JSON document is a YAML document too, but yaml-cpp refuses escaped surrogate pairs, so JSON
// goes through our own parser. Pure; any thread.
#pragma once

#include <optional>
#include <string_view>

#include "base/result.h"
#include "yaml/node.h"

namespace touchstone::yaml {

// The document, or the error of a text that is JSON but repeats a name or has half a surrogate
// pair; nothing when `text` is not JSON nested at most kMaxDepth deep.
std::optional<base::Result<File>> parse_json_text(std::string_view text, const std::string& name);

}  // namespace touchstone::yaml
