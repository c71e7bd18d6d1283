// Frame is one message cut out of a stream, with everything that was odd about its envelope.
//
// A frame is a view: `bytes`, `digest` and `problem` live until on_frame returns, so a sink
// copies what it wants to keep. Nobody here looks inside a payload.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace touchstone::frame {

// What can be odd about an envelope. Whether it is wrong is for a judge to say.
enum class Defect : std::uint8_t {
  kBlank = 1,           // JSON lines: nothing between two line ends
  kCarriageReturn = 2,  // JSON lines: CR LF ended the line; the payload is without the CR
  kOverlong = 4,        // the payload exceeds the limit; only its head and tail were kept
  kUnterminated = 8,    // the stream ended inside this frame
  kBadHeader = 16,      // Content-Length, http: the header cannot be read; see `problem`
  kUnframed = 32,       // the same: everything that came after a bad header
};

// The defects of one frame; several can hold at once (an endless line is overlong and
// unterminated).
class Defects {
 public:
  bool none() const { return bits_ == 0; }
  bool has(Defect defect) const { return (bits_ & static_cast<std::uint8_t>(defect)) != 0; }
  void add(Defect defect) { bits_ |= static_cast<std::uint8_t>(defect); }
  friend bool operator==(Defects, Defects) = default;

 private:
  std::uint8_t bits_ = 0;
};

struct Frame {
  // The payload. Of an overlong one the first head_bytes bytes and behind them its last ones; of
  // a bad or unfinished header the header's own bytes.
  std::string_view bytes;
  std::uint64_t offset = 0;      // of the frame's first byte in the stream, its header included
  std::uint64_t wire_bytes = 0;  // length in the stream, header and line end included
  Defects defects;
  std::uint64_t payload_bytes = 0;  // as received; more than bytes.size() when bytes were left out
  // What the header promised; JSON lines and a stream that ended inside a header have none.
  std::optional<std::uint64_t> announced;
  std::size_t head_bytes = 0;  // overlong: where in `bytes` the head ends
  std::string_view digest;     // overlong: base::sha256 of the whole payload
  std::string_view problem;    // bad header: why, a lower-case fragment
};

class FrameSink {
 public:
  virtual ~FrameSink() = default;
  // Must not feed the splitter that calls it.
  virtual void on_frame(const Frame& frame) = 0;
};

// How much of one frame is kept in memory.
struct Limits {
  std::size_t max_frame_bytes = std::size_t{16} << 20;  // payloads up to this are kept whole
  std::size_t head_bytes = std::size_t{4} << 10;        // of a longer one
  std::size_t tail_bytes = std::size_t{4} << 10;
};

// For what is no frame: never more of it is kept than an excerpt shows.
inline Limits excerpt_only(Limits limits) {
  limits.max_frame_bytes = limits.head_bytes + limits.tail_bytes;
  return limits;
}

}  // namespace touchstone::frame
