// ContentLengthReader turns the bytes of an extension's standard output into message bodies.
//
// A frame is header lines (ended by CRLF or LF, names in any case, Content-Length required), a
// blank line and that many bytes. After the first violation the stream is broken for good:
// without a trusted length there is no next frame. It does no I/O. One reader per stream.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace touchstone::rpc_runtime {

class ContentLengthReader {
 public:
  // `frame_limit` is the size of the largest body that is taken.
  // Only a lying runtime takes `bare_lines`: documents that stand where a header should.
  explicit ContentLengthReader(std::size_t frame_limit, bool bare_lines = false)
      : frame_limit_(frame_limit), bare_lines_(bare_lines) {}

  void push(std::string_view bytes) { buffer_.append(bytes); }

  // The next whole body; nothing when more bytes are needed or the stream is broken.
  std::optional<std::string> next();

  // Why the stream is broken, empty while it is in order.
  const std::string& error() const { return error_; }

 private:
  bool read_headers();
  void read_header(std::string_view line);
  void consume(std::size_t bytes);

  const std::size_t frame_limit_;
  const bool bare_lines_;
  std::string buffer_;
  std::size_t at_ = 0;
  std::optional<std::size_t> length_;
  bool in_body_ = false;
  std::string error_;
};

// `body` with its header.
std::string content_length_frame(std::string_view body);

}  // namespace touchstone::rpc_runtime
