// SseReader turns the bytes of a text/event-stream into the data of its events.
//
// Lines may end with LF, CR or CRLF; several data lines of one event are joined by LF; comments,
// other fields and events without data are passed over, and so is an event that is not ended by
// a blank line. Does no I/O. One reader per stream.
#pragma once

#include <deque>
#include <optional>
#include <string>
#include <string_view>

namespace touchstone::rpc_runtime {

class SseReader {
 public:
  void push(std::string_view bytes);

  // The data of the next event.
  std::optional<std::string> next();

  // Bytes that are kept for an event which has not ended.
  std::size_t pending() const { return line_.size() + (data_ ? data_->size() : 0); }

 private:
  void end_line();

  std::string line_;
  bool after_return_ = false;  // a LF now belongs to the CR before it
  std::optional<std::string> data_;
  std::deque<std::string> events_;
};

}  // namespace touchstone::rpc_runtime
