#include "sidecar/acp/adapter.h"

namespace touchstone::sidecar {

bool Adapter::read() {
  child_.flush();
  while (!gone_) {
    const std::optional<std::string> chunk = child_.read();
    if (!chunk) return true;
    if (chunk->empty()) gone_ = true;
    buffer_ += *chunk;
    if (chunk->size() < 65536) break;
  }
  return !gone_;
}

std::optional<std::string> Adapter::next_line() {
  for (;;) {
    const std::size_t end = buffer_.find('\n', searched_);
    if (end == std::string::npos) {
      searched_ = buffer_.size();
      return std::nullopt;
    }
    std::string line = buffer_.substr(0, end);
    buffer_.erase(0, end + 1);
    searched_ = 0;
    if (line.ends_with('\r') && behaviour_.drops_carriage_return()) line.pop_back();
    const bool blank = line.find_first_not_of(" \t") == std::string::npos;
    if (!blank || !behaviour_.skips_blank_lines()) return line;
  }
}

}  // namespace touchstone::sidecar
