#include "frame/counted_payload.h"

#include <algorithm>

namespace touchstone::frame {

void CountedPayload::begin(std::uint64_t offset, std::uint64_t header_bytes,
                           std::uint64_t announced) {
  frame_ = Frame{};
  frame_.offset = offset;
  frame_.wire_bytes = header_bytes;
  frame_.announced = announced;
  missing_ = announced;
  reading_ = true;
  if (announced > limits_.max_frame_bytes) payload_.expect_overlong();
}

void CountedPayload::push(std::string_view& chunk, FrameSink& sink) {
  const std::size_t taken =
      static_cast<std::size_t>(std::min<std::uint64_t>(chunk.size(), missing_));
  const std::string_view piece = chunk.substr(0, taken);
  chunk.remove_prefix(taken);
  missing_ -= taken;
  frame_.wire_bytes += taken;
  if (missing_ > 0) {
    payload_.append(piece);
    return;
  }
  reading_ = false;
  payload_.emit_with(piece, frame_, sink);
}

void CountedPayload::finish(FrameSink& sink) {
  reading_ = false;
  frame_.defects.add(Defect::kUnterminated);
  payload_.emit(frame_, sink);
}

}  // namespace touchstone::frame
