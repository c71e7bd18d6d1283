#include "sidecar/acp/terminal.h"

#include "sidecar/text_codec.h"

namespace touchstone::sidecar {
namespace {

bool continues(char byte) { return (static_cast<unsigned char>(byte) & 0xc0) == 0x80; }

// How many bytes a character has that begins so; 0 when nothing begins so.
std::size_t length_of(char first) {
  const auto byte = static_cast<unsigned char>(first);
  if (byte < 0x80) return 1;
  if (byte >= 0xc2 && byte < 0xe0) return 2;
  if (byte >= 0xe0 && byte < 0xf0) return 3;
  return byte >= 0xf0 && byte < 0xf5 ? 4 : 0;
}

}  // namespace

void Terminal::read() {
  child_.flush();
  for (;;) {
    const std::optional<std::string> chunk = child_.read();
    if (!chunk) return;
    if (chunk->empty()) break;
    append(*chunk);
  }
  if (!unfinished_.empty()) output_ += "\xef\xbf\xbd";
  unfinished_.clear();
}

void Terminal::append(std::string_view bytes) {
  unfinished_ += bytes;
  std::size_t at = 0;
  while (at < unfinished_.size()) {
    const std::size_t length = length_of(unfinished_[at]);
    if (length > unfinished_.size() - at) break;
    const std::string_view character = std::string_view(unfinished_).substr(at, length);
    if (length > 0 && is_utf8(character)) {
      output_ += character;
      at += length;
    } else {
      output_ += "\xef\xbf\xbd";
      ++at;
    }
  }
  unfinished_.erase(0, at);
  if (output_.size() <= limit_) return;
  truncated_ = behaviour_.tells_truncation();
  std::size_t cut = output_.size() - limit_;
  if (limit_ == 0) cut = output_.size();
  while (cut < output_.size() && continues(output_[cut]) && behaviour_.cuts_whole_characters())
    ++cut;
  if (behaviour_.cuts_oldest_output()) {
    output_.erase(0, cut);
  } else {
    output_.resize(output_.size() - cut);
  }
}

std::optional<int> Terminal::exit_code() {
  if (child_.output() >= 0) return std::nullopt;
  return child_.exit_code(std::chrono::milliseconds(1000));
}

}  // namespace touchstone::sidecar
