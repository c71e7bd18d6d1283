// ChunkedBody takes the chunked transfer coding of HTTP/1.1 off a body, in whatever pieces it
// comes. Chunk extensions and trailers are passed over. Does no I/O; one reader per body.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace touchstone::rpc_runtime {

class ChunkedBody {
 public:
  // Appends what `bytes` hold of the content to `content`.
  void push(std::string_view bytes, std::string& content);

  // The last chunk and the trailers have been read.
  bool complete() const { return state_ == State::kComplete; }

  // What is wrong with the coding, empty while it is in order. Nothing is read after it.
  const std::string& error() const { return error_; }

 private:
  enum class State { kSize, kContent, kContentEnd, kTrailer, kComplete };

  void take_line(std::string_view line);

  State state_ = State::kSize;
  std::string line_;      // of the coding itself, not yet complete
  std::size_t left_ = 0;  // content bytes that this chunk still has
  std::string error_;
};

}  // namespace touchstone::rpc_runtime
