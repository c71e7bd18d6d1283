#include "session-client/codec.h"

#include "session-client/bare_frames.h"

namespace touchstone::session_client {

std::string encode(Codec codec, const Json& frame) {
  if (codec == Codec::kBare) return bare_of(frame);
  return frame.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::optional<Json> decode(Codec codec, std::string_view payload) {
  if (codec == Codec::kBare) return frame_of(payload);
  Json frame = Json::parse(payload, nullptr, /*allow_exceptions=*/false);
  if (!frame.is_object()) return std::nullopt;
  return frame;
}

}  // namespace touchstone::session_client
