// Collected is a sink that copies the frames it is given, so that a test can look at them.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "frame/splitter.h"

namespace touchstone::frame {

struct CollectedFrame {
  std::string bytes;
  std::uint64_t offset = 0;
  std::uint64_t wire_bytes = 0;
  Defects defects;
  std::uint64_t payload_bytes = 0;
  std::optional<std::uint64_t> announced;
  std::size_t head_bytes = 0;
  std::string digest;
  std::string problem;

  bool has(Defect defect) const { return defects.has(defect); }
  friend bool operator==(const CollectedFrame&, const CollectedFrame&) = default;
};

class Collected final : public FrameSink {
 public:
  void on_frame(const Frame& f) override {
    frames.push_back({std::string(f.bytes), f.offset, f.wire_bytes, f.defects, f.payload_bytes,
                      f.announced, f.head_bytes, std::string(f.digest), std::string(f.problem)});
  }
  std::vector<std::string> payloads() const {
    std::vector<std::string> all;
    for (const CollectedFrame& frame : frames) all.push_back(frame.bytes);
    return all;
  }
  std::vector<CollectedFrame> frames;
};

// The frames of a stream that arrives in pieces of chunk_bytes and then ends.
inline std::vector<CollectedFrame> split(Framing framing, std::string_view stream,
                                         std::size_t chunk_bytes = std::string_view::npos,
                                         const Limits& limits = {}) {
  Splitter splitter(framing, limits);
  Collected collected;
  while (!stream.empty()) {
    const std::string_view chunk = stream.substr(0, chunk_bytes);
    splitter.push(chunk, collected);
    stream.remove_prefix(chunk.size());
  }
  splitter.finish(collected);
  return collected.frames;
}

}  // namespace touchstone::frame
