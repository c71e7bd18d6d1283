// Payload gathers the bytes of one frame that did not arrive at once.
//
// It holds at most Limits::max_frame_bytes; one byte more and only an Excerpt is left. Internal
// to the codecs of this folder. Thread-compatible; cannot fail.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "frame/excerpt.h"
#include "frame/frame.h"

namespace touchstone::frame {

class Payload {
 public:
  explicit Payload(const Limits& limits) : limits_(limits) {}

  void append(std::string_view bytes);
  // For a payload that is known to be too long before its first byte is there.
  void expect_overlong();

  bool empty() const { return size() == 0; }
  std::uint64_t size() const { return excerpt_ ? excerpt_->total_bytes() : bytes_.size(); }

  // As append(last) and emit(), but without a copy when `last` is the whole payload.
  void emit_with(std::string_view last, Frame frame, FrameSink& sink);
  // Completes `frame` with what was gathered, hands it to the sink and starts anew.
  void emit(Frame frame, FrameSink& sink);

  std::size_t held_bytes() const {
    return bytes_.capacity() + (excerpt_ ? excerpt_->held_bytes() : 0);
  }

 private:
  void grow_for(std::size_t more);

  Limits limits_;
  std::vector<char> bytes_;  // a vector, since a string's reserve() may take twice what was asked
  std::optional<Excerpt> excerpt_;
};

}  // namespace touchstone::frame
