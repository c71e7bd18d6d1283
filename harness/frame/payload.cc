#include "frame/payload.h"

#include <algorithm>

namespace touchstone::frame {
namespace {

// A buffer that grew beyond this is given back after its frame: many streams, few giants.
constexpr std::size_t kKeptCapacity = std::size_t{256} << 10;

}  // namespace

void Payload::append(std::string_view bytes) {
  if (!excerpt_ && bytes_.size() + bytes.size() > limits_.max_frame_bytes) expect_overlong();
  if (excerpt_) {
    excerpt_->append(bytes);
    return;
  }
  grow_for(bytes.size());
  bytes_.insert(bytes_.end(), bytes.begin(), bytes.end());
}

void Payload::expect_overlong() {
  excerpt_.emplace(limits_.head_bytes, limits_.tail_bytes);
  excerpt_->append({bytes_.data(), bytes_.size()});
  bytes_ = std::vector<char>();
}

// Doubles as a vector would, but never past the limit.
void Payload::grow_for(std::size_t more) {
  const std::size_t needed = bytes_.size() + more;
  if (needed <= bytes_.capacity()) return;
  bytes_.reserve(std::min(limits_.max_frame_bytes, std::max(needed, 2 * bytes_.capacity())));
}

void Payload::emit_with(std::string_view last, Frame frame, FrameSink& sink) {
  if (empty() && !excerpt_ && last.size() <= limits_.max_frame_bytes) {
    frame.bytes = last;
    frame.payload_bytes = last.size();
    sink.on_frame(frame);
    return;
  }
  append(last);
  emit(frame, sink);
}

void Payload::emit(Frame frame, FrameSink& sink) {
  frame.payload_bytes = size();
  if (excerpt_) {
    const Excerpt::Summary summary = excerpt_->finish();
    frame.defects.add(Defect::kOverlong);
    frame.bytes = summary.bytes;
    frame.head_bytes = summary.head_bytes;
    frame.digest = summary.digest;
    sink.on_frame(frame);
  } else {
    frame.bytes = {bytes_.data(), bytes_.size()};
    sink.on_frame(frame);
  }
  excerpt_.reset();
  bytes_.clear();
  if (bytes_.capacity() > kKeptCapacity) bytes_ = std::vector<char>();
}

}  // namespace touchstone::frame
