// LengthPrefix reads frames that start with four bytes of payload length, most significant first.
//
// The prefix does not count itself; a length of zero is a frame of zero bytes.
#pragma once

#include <array>
#include <cstdint>

#include "frame/codec.h"
#include "frame/counted_payload.h"

namespace touchstone::frame {

class LengthPrefix final : public Codec {
 public:
  explicit LengthPrefix(const Limits& limits) : payload_(limits) {}

  void push(std::string_view chunk, FrameSink& sink) override;
  void finish(FrameSink& sink) override;
  std::size_t held_bytes() const override { return payload_.held_bytes(); }

 private:
  void take_prefix(std::string_view& chunk);

  std::array<char, 4> prefix_{};
  std::size_t prefix_bytes_ = 0;  // how many of them have arrived
  CountedPayload payload_;
};

}  // namespace touchstone::frame
