// ContentLength reads frames that start with header lines, as language servers speak them.
//
// Header names are compared without regard to case, lines end in LF or CR LF, other headers are
// skipped. After a header that gives no length there is no way to tell where the next frame
// begins: the header is one frame with its problem, all that follows is one more (kUnframed) at
// the end of the stream, and lost() says so.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "frame/codec.h"
#include "frame/counted_payload.h"

namespace touchstone::frame {

class ContentLength final : public Codec {
 public:
  static constexpr std::size_t kMaxLineBytes = 1024;         // its line end not counted
  static constexpr std::size_t kMaxHeaderBytes = 16 * 1024;  // all lines of one frame

  explicit ContentLength(const Limits& limits);

  void push(std::string_view chunk, FrameSink& sink) override;
  void finish(FrameSink& sink) override;
  bool lost() const override { return lost_; }
  std::size_t held_bytes() const override;

 private:
  void take_line(std::string_view& chunk, FrameSink& sink);
  void read_line(std::string_view line, FrameSink& sink);
  void end_header(FrameSink& sink);
  void lose(std::string_view problem, FrameSink& sink);
  void forget_header();

  std::string header_;          // of the frame being read, as it came
  std::size_t line_start_ = 0;  // in header_, of the unfinished line
  std::uint64_t frame_offset_ = 0;
  std::optional<std::uint64_t> length_;
  CountedPayload payload_;
  Payload unframed_;
  bool lost_ = false;
};

}  // namespace touchstone::frame
