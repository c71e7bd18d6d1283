// HttpResponse reads one HTTP/1.1 response, in whatever pieces it comes.
//
// Push what was received, call finish() when the connection has ended, and take the body's bytes
// as they become known; the body may be chunked, of a stated length, or last until the end of the
// connection. Interim responses (1xx) are passed over. Does no I/O; one object per response.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "chunked_body.h"

namespace touchstone::rpc_runtime {

class HttpResponse {
 public:
  void push(std::string_view bytes);

  // The connection has ended, orderly or not.
  void finish();

  // The status code, or 0 while the head is not there.
  int status() const { return state_ == State::kHead ? 0 : status_; }

  // The part of the body that was not taken before.
  std::string take_body();

  // The whole body has been read (though maybe not yet taken).
  bool complete() const { return state_ == State::kComplete; }

  // Why there is no (whole) response, empty while it is in order.
  const std::string& error() const { return error_; }

 private:
  enum class State { kHead, kChunked, kCounted, kUntilEnd, kComplete };

  void read_head();
  void take_status_line(std::string_view line);
  void take_header(std::string_view line);
  void begin_body();
  void read_body();

  State state_ = State::kHead;
  std::string unread_;
  std::string body_;
  std::string error_;
  bool has_status_line_ = false;
  std::size_t head_bytes_ = 0;
  int status_ = 0;
  bool chunked_ = false;
  std::optional<std::size_t> length_;  // content bytes still to come
  ChunkedBody chunks_;
};

}  // namespace touchstone::rpc_runtime
