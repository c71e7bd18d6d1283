// Codec turns protocol frames into payloads and back. A client speaks one of the two all its life.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "session-client/failure.h"

namespace touchstone::session_client {

enum class Codec { kJson, kBare };

std::string encode(Codec codec, const Json& frame);
// Nothing when the payload is no frame.
std::optional<Json> decode(Codec codec, std::string_view payload);

}  // namespace touchstone::session_client
