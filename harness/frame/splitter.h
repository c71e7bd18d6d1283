// Splitter turns the byte chunks of one stream into frames; how it was chunked makes no
// difference (but for Framing::kRaw, where a chunk is a frame).
//
// Feed push() whatever read() returned and call finish() once at the end of the stream. It does
// no I/O, never blocks and does not look inside a payload. A frame that lies whole inside a chunk
// is not copied. Memory is bounded by Limits::max_frame_bytes, whatever the peer sends. One
// splitter per stream; thread-compatible. A broken envelope is a frame with a Defect, not an
// error.
#pragma once

#include <memory>
#include <string_view>

#include "frame/codec.h"
#include "frame/frame.h"
#include "frame/framing.h"

namespace touchstone::frame {

class Splitter {
 public:
  explicit Splitter(Framing framing, const Limits& limits = {});

  // Calls the sink for every frame that is complete with this chunk.
  void push(std::string_view chunk, FrameSink& sink);
  // The stream has ended: an unfinished frame is reported as kUnterminated. Nothing may be
  // pushed afterwards.
  void finish(FrameSink& sink);

  // True when a broken header made it impossible to find any further frame.
  bool lost() const { return codec_->lost(); }
  // Memory held for the unfinished frame, spare capacity included.
  std::size_t held_bytes() const { return codec_->held_bytes(); }

 private:
  std::unique_ptr<Codec> codec_;
  bool finished_ = false;
};

}  // namespace touchstone::frame
