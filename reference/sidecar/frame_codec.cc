#include "sidecar/frame_codec.h"

namespace touchstone::sidecar {

Outcome<std::optional<std::string>, FatalError> FrameCodec::next(std::size_t most) {
  const std::string_view rest = std::string_view(buffer_).substr(taken_);
  std::optional<std::string> payload;
  if (rest.size() >= 4) {
    std::size_t length = 0;
    for (const char c : rest.substr(0, 4)) length = length << 8 | static_cast<unsigned char>(c);
    if (length > most) {
      return FatalError{"protocol frame is " + std::to_string(length) + " bytes, limit is " +
                        std::to_string(most)};
    }
    if (rest.size() - 4 >= length) {
      payload = std::string(rest.substr(4, length));
      taken_ += 4 + length;
    }
  }
  if (!payload) {
    buffer_.erase(0, taken_);
    taken_ = 0;
  }
  return payload;
}

std::string FrameCodec::encode(std::string_view payload) {
  std::string frame;
  frame.reserve(4 + payload.size());
  for (int shift = 24; shift >= 0; shift -= 8) {
    frame += static_cast<char>(payload.size() >> shift & 0xff);
  }
  frame += payload;
  return frame;
}

}  // namespace touchstone::sidecar
