#include "frame/length_prefix.h"

#include <algorithm>

namespace touchstone::frame {

void LengthPrefix::push(std::string_view chunk, FrameSink& sink) {
  while (!chunk.empty()) {
    if (!payload_.reading()) take_prefix(chunk);
    if (payload_.reading()) payload_.push(chunk, sink);
  }
}

void LengthPrefix::take_prefix(std::string_view& chunk) {
  const std::size_t taken = std::min(chunk.size(), prefix_.size() - prefix_bytes_);
  std::copy_n(chunk.begin(), taken, prefix_.begin() + prefix_bytes_);
  chunk.remove_prefix(taken);
  prefix_bytes_ += taken;
  if (prefix_bytes_ < prefix_.size()) return;

  std::uint32_t length = 0;
  for (const char byte : prefix_) length = length << 8 | static_cast<unsigned char>(byte);
  prefix_bytes_ = 0;
  payload_.begin(payload_.end_offset(), prefix_.size(), length);
}

void LengthPrefix::finish(FrameSink& sink) {
  if (payload_.reading()) {
    payload_.finish(sink);
    return;
  }
  if (prefix_bytes_ == 0) return;
  Frame frame;
  frame.bytes = {prefix_.data(), prefix_bytes_};
  frame.payload_bytes = prefix_bytes_;
  frame.offset = payload_.end_offset();
  frame.wire_bytes = prefix_bytes_;
  frame.defects.add(Defect::kUnterminated);
  sink.on_frame(frame);
}

}  // namespace touchstone::frame
