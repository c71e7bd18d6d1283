// CountedPayload reads a payload whose length was announced: the half that Content-Length and
// u32be share.
#pragma once

#include <cstdint>
#include <string_view>

#include "frame/frame.h"
#include "frame/payload.h"

namespace touchstone::frame {

class CountedPayload {
 public:
  explicit CountedPayload(const Limits& limits) : limits_(limits), payload_(limits) {}

  // A header of header_bytes bytes at `offset` announced a payload of `announced` bytes.
  void begin(std::uint64_t offset, std::uint64_t header_bytes, std::uint64_t announced);
  bool reading() const { return reading_; }

  // Takes the payload's bytes off the front of `chunk`; emits the frame when it is complete,
  // also one of zero bytes.
  void push(std::string_view& chunk, FrameSink& sink);
  // The stream ended inside the payload.
  void finish(FrameSink& sink);

  // Where the next frame begins, once this one is complete.
  std::uint64_t end_offset() const { return frame_.offset + frame_.wire_bytes; }
  std::size_t held_bytes() const { return payload_.held_bytes(); }

 private:
  Limits limits_;
  Payload payload_;
  Frame frame_;  // of the payload being read: offset, wire_bytes and announced
  std::uint64_t missing_ = 0;
  bool reading_ = false;
};

}  // namespace touchstone::frame
