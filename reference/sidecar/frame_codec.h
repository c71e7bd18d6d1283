// FrameCodec cuts the byte stream from the host into payloads and puts payloads into frames: four
// bytes of big-endian length, then that many bytes.
//
// Feed it whatever read() returned, then take payloads until there is none. A length above the
// limit is an error before a byte of that payload is read. It does no I/O and does not look inside
// a payload. One codec per connection; not thread-safe.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "sidecar/outcome.h"

namespace touchstone::sidecar {

inline constexpr std::size_t kMaxFrameBytes = 1048576;

enum class PayloadCodec { kJson, kBare };

// Why the connection cannot go on.
struct FatalError {
  std::string text;
};

class FrameCodec {
 public:
  void feed(std::string_view bytes) { buffer_ += bytes; }

  // The next whole payload, or nothing yet. A longer one than `most` is an error.
  Outcome<std::optional<std::string>, FatalError> next(std::size_t most = kMaxFrameBytes);

  // True when the stream may end here: before a frame, or inside its four length bytes.
  bool may_end() const { return buffer_.size() - taken_ < 4; }

  static std::string encode(std::string_view payload);

 private:
  std::string buffer_;
  std::size_t taken_ = 0;  // bytes at the front that belong to frames already given out
};

}  // namespace touchstone::sidecar
