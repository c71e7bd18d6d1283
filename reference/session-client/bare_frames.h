// Frames as BARE messages, and back.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "session-client/failure.h"

namespace touchstone::session_client {

std::string bare_of(const Json& frame);
// Nothing when the bytes are no frame.
std::optional<Json> frame_of(std::string_view bytes);

}  // namespace touchstone::session_client
