#include "line_reader.h"

#include <utility>

namespace touchstone::rpc_runtime {

void LineReader::push(std::string_view bytes) {
  while (!bytes.empty()) {
    const std::size_t end = bytes.find('\n');
    append(bytes.substr(0, end));
    if (end == std::string_view::npos) return;
    end_line();
    bytes.remove_prefix(end + 1);
  }
}

void LineReader::append(std::string_view bytes) {
  const std::size_t last = bytes.find_last_not_of('\r');
  if (last == std::string_view::npos) {
    returns_ += bytes.size();
    return;
  }
  const std::string_view body = bytes.substr(0, last + 1);
  if (oversize_ || text_.size() + returns_ + body.size() > limit_) {
    oversize_ = true;
    text_ = {};
  } else {
    text_.append(returns_, '\r').append(body);
  }
  returns_ = bytes.size() - body.size();
}

void LineReader::end_line() {
  lines_.push_back({std::exchange(text_, {}), std::exchange(oversize_, false), returns_ > 0});
  returns_ = 0;
}

void LineReader::finish() {
  if (!text_.empty() || oversize_) end_line();
  returns_ = 0;
}

std::optional<Line> LineReader::next() {
  if (lines_.empty()) return std::nullopt;
  Line line = std::move(lines_.front());
  lines_.pop_front();
  return line;
}

}  // namespace touchstone::rpc_runtime
