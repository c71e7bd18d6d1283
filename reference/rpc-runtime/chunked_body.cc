#include "chunked_body.h"

#include <algorithm>
#include <charconv>

#include "choices.h"

namespace touchstone::rpc_runtime {

void ChunkedBody::push(std::string_view bytes, std::string& content) {
  while (!bytes.empty() && error_.empty() && !complete()) {
    if (state_ == State::kContent) {
      const std::size_t size = std::min(left_, bytes.size());
      content.append(bytes.substr(0, size));
      bytes.remove_prefix(size);
      left_ -= size;
      if (left_ == 0) state_ = State::kContentEnd;
      continue;
    }
    const std::size_t end = bytes.find('\n');
    line_.append(bytes.substr(0, end));
    if (line_.size() > kHttpHeadLimit) error_ = "a line of the chunked body is too long";
    if (end == std::string_view::npos) return;
    bytes.remove_prefix(end + 1);
    if (!line_.empty() && line_.back() == '\r') line_.pop_back();
    take_line(line_);
    line_.clear();
  }
}

void ChunkedBody::take_line(std::string_view line) {
  if (state_ == State::kTrailer) {
    if (line.empty()) state_ = State::kComplete;
    return;
  }
  if (state_ == State::kContentEnd) {
    if (!line.empty()) error_ = "a chunk is longer than its size says";
    state_ = State::kSize;
    return;
  }
  const char* digits_end = line.data() + line.size();
  const auto [end, code] = std::from_chars(line.data(), digits_end, left_, 16);
  if (code != std::errc{} || (end != digits_end && *end != ';' && *end != ' ')) {
    error_ = "a chunk's size is not a hexadecimal number";
    return;
  }
  state_ = left_ == 0 ? State::kTrailer : State::kContent;
}

}  // namespace touchstone::rpc_runtime
