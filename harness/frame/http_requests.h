// HttpRequests reads HTTP/1.x requests, one after the other as keep-alive and pipelining have
// them. A frame is a JSON document that says what a request said (HttpHead::document).
//
// Lines end in LF or CR LF, empty lines before a request are skipped. A request that cannot be
// read is one frame with its problem, all that follows is one more (kUnframed) at the end of the
// stream, and lost() says so. Frame::announced is the Content-Length, and Limits bound the body.
#pragma once

#include <cstdint>
#include <string>

#include "frame/chunked_body.h"
#include "frame/codec.h"
#include "frame/http_head.h"
#include "frame/payload.h"

namespace touchstone::frame {

class HttpRequests final : public Codec {
 public:
  static constexpr std::size_t kMaxHeaderBytes = 64 * 1024;  // request line and line ends included

  explicit HttpRequests(const Limits& limits);

  void push(std::string_view chunk, FrameSink& sink) override;
  void finish(FrameSink& sink) override;
  bool lost() const override { return lost_; }
  std::size_t held_bytes() const override;

 private:
  void take_header(std::string_view& chunk, FrameSink& sink);
  void read_line(std::string_view line, FrameSink& sink);
  void begin_body(FrameSink& sink);
  void take_body(std::string_view& chunk, FrameSink& sink);
  void complete(FrameSink& sink);
  void lose(std::string_view problem, FrameSink& sink);
  void emit_text(std::string_view text, Defect defect, std::string_view problem, FrameSink& sink);
  void forget_request();

  Limits limits_;
  std::string header_;          // of the request being read, as it came
  std::size_t line_start_ = 0;  // in header_, of the unfinished line
  HttpHead head_;
  bool in_body_ = false;
  std::uint64_t missing_ = 0;  // of a body with a length
  ChunkedBody chunks_;         // of a body without
  Payload body_;
  std::uint64_t frame_offset_ = 0;
  std::uint64_t wire_bytes_ = 0;  // of the request being read, so far
  Payload unframed_;
  bool lost_ = false;
};

}  // namespace touchstone::frame
