// The two forms of a frame: JSON documents and BARE messages.
//
// Everything inside works on canonical documents: exactly the members that the type has, absent
// ones filled in. Pure functions; thread-safe. What does not fit the type is a FatalError, since a
// frame that cannot be decoded ends the connection.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "sidecar/frame_codec.h"
#include "sidecar/wire/type.h"

namespace touchstone::sidecar::wire {

using Json = nlohmann::json;

// The canonical form of a document; members that the type does not know are left out.
Outcome<Json, FatalError> canonical(const Type& type, const Json& document);
// The same from the text of one.
Outcome<Json, FatalError> from_json_text(const Type& type, std::string_view text);

Outcome<Json, FatalError> from_bare(const Type& type, std::string_view message);
// `document` must be canonical.
std::string to_bare(const Type& type, const Json& document);

}  // namespace touchstone::sidecar::wire
