#include "sse_reader.h"

#include <utility>

namespace touchstone::rpc_runtime {

void SseReader::push(std::string_view bytes) {
  for (const char c : bytes) {
    const bool second_half = c == '\n' && after_return_;
    after_return_ = c == '\r';
    if (second_half) continue;
    if (c == '\n' || c == '\r') {
      end_line();
    } else {
      line_ += c;
    }
  }
}

void SseReader::end_line() {
  const std::string line = std::exchange(line_, {});
  if (line.empty()) {
    if (data_) events_.push_back(*std::exchange(data_, std::nullopt));
    return;
  }
  if (line.rfind("data", 0) != 0 || (line.size() > 4 && line[4] != ':')) return;
  std::string value = line.size() > 5 ? line.substr(line[5] == ' ' ? 6 : 5) : "";
  data_ = data_ ? *data_ + "\n" + value : std::move(value);
}

std::optional<std::string> SseReader::next() {
  if (events_.empty()) return std::nullopt;
  std::string event = std::move(events_.front());
  events_.pop_front();
  return event;
}

}  // namespace touchstone::rpc_runtime
