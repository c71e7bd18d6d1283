// JsonLines cuts a stream at every LF. It knows nothing of JSON but that no LF is inside.
#pragma once

#include <cstdint>

#include "frame/codec.h"
#include "frame/payload.h"

namespace touchstone::frame {

class JsonLines final : public Codec {
 public:
  explicit JsonLines(const Limits& limits) : payload_(limits) {}

  void push(std::string_view chunk, FrameSink& sink) override;
  void finish(FrameSink& sink) override;
  std::size_t held_bytes() const override { return payload_.held_bytes(); }

 private:
  void gather(std::string_view piece);
  void end_line(std::string_view piece, FrameSink& sink);

  Payload payload_;
  // A CR at the end of a chunk is part of the payload only if no LF follows it.
  bool held_carriage_return_ = false;
  std::uint64_t line_offset_ = 0;
  std::uint64_t line_bytes_ = 0;  // of the unfinished line, so far
};

}  // namespace touchstone::frame
