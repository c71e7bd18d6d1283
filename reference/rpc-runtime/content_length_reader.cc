#include "content_length_reader.h"

#include <algorithm>
#include <cctype>
#include <charconv>

#include "choices.h"

namespace touchstone::rpc_runtime {
namespace {

std::string_view trim(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\r") - begin + 1);
}

bool equal_ignoring_case(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](unsigned char x, unsigned char y) {
    return std::tolower(x) == std::tolower(y);
  });
}

}  // namespace

void ContentLengthReader::read_header(std::string_view line) {
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos) {
    error_ = "header line without a colon";
    return;
  }
  if (!equal_ignoring_case(trim(line.substr(0, colon)), "Content-Length")) return;
  const std::string_view value = trim(line.substr(colon + 1));
  std::size_t length = 0;
  const auto [end, code] = std::from_chars(value.begin(), value.end(), length);
  if (code != std::errc{} || end != value.end()) {
    error_ = "Content-Length is not a number";
  } else if (length > frame_limit_) {
    error_ = "frame exceeds 4 MiB limit";
  } else {
    length_ = length;
  }
}

bool ContentLengthReader::read_headers() {
  while (!in_body_ && error_.empty()) {
    const std::string_view rest = std::string_view(buffer_).substr(at_);
    const std::size_t end = rest.find('\n');
    if (std::min(end, rest.size()) > kExtensionHeaderLimit) {
      error_ = "header line exceeds 1024 bytes";
      return false;
    }
    if (end == std::string_view::npos) return false;
    const std::string_view line = trim(rest.substr(0, end));
    if (bare_lines_ && line.starts_with('{')) {
      length_ = end + 1;
      return in_body_ = true;
    }
    if (bare_lines_ && line.empty() && !length_) {
      at_ += end + 1;
      continue;
    }
    if (!line.empty()) {
      read_header(line);
    } else if (length_) {
      in_body_ = true;
    } else {
      error_ = "frame without Content-Length";
    }
    at_ += end + 1;
  }
  return in_body_;
}

std::optional<std::string> ContentLengthReader::next() {
  if (!read_headers() || buffer_.size() - at_ < *length_) {
    consume(at_);
    return std::nullopt;
  }
  std::string body = buffer_.substr(at_, *length_);
  at_ += *length_;
  in_body_ = false;
  length_.reset();
  return body;
}

// Cuts off what was read, only when the reader runs dry, so that many small frames of one read
// cost one move.
void ContentLengthReader::consume(std::size_t bytes) {
  buffer_.erase(0, bytes);
  at_ = 0;
}

std::string content_length_frame(std::string_view body) {
  std::string frame = "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n";
  return frame.append(body);
}

}  // namespace touchstone::rpc_runtime
