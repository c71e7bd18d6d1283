#include "http_response.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <utility>

#include "choices.h"

namespace touchstone::rpc_runtime {
namespace {

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return result;
}

std::string_view trim(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t") - begin + 1);
}

}  // namespace

void HttpResponse::push(std::string_view bytes) {
  unread_.append(bytes);
  if (state_ == State::kHead) read_head();
  if (state_ != State::kHead) read_body();
}

void HttpResponse::finish() {
  if (complete() || !error_.empty()) return;
  if (state_ == State::kUntilEnd) {
    state_ = State::kComplete;
  } else if (state_ == State::kHead) {
    error_ = "the connection ended before an answer came";
  } else {
    error_ = "the connection was cut in the middle of the answer";
  }
}

std::string HttpResponse::take_body() { return std::exchange(body_, {}); }

void HttpResponse::read_head() {
  while (state_ == State::kHead && error_.empty()) {
    const std::size_t end = unread_.find('\n');
    if (head_bytes_ + std::min(end, unread_.size()) > kHttpHeadLimit) {
      error_ = "the head of the answer exceeds 64 KiB";
    }
    if (end == std::string::npos || !error_.empty()) return;
    std::string line = unread_.substr(0, end);
    unread_.erase(0, end + 1);
    head_bytes_ += end + 1;
    if (!line.empty() && line.back() == '\r') line.pop_back();
    if (!has_status_line_) {
      take_status_line(line);
    } else if (!line.empty()) {
      take_header(line);
    } else {
      begin_body();
    }
  }
}

void HttpResponse::take_status_line(std::string_view line) {
  const bool is_http = line.rfind("HTTP/1.", 0) == 0 && line.size() >= 12 && line[8] == ' ';
  const std::string_view code = is_http ? line.substr(9, 3) : std::string_view{};
  const auto [end, failed] = std::from_chars(code.data(), code.data() + code.size(), status_);
  if (!is_http || failed != std::errc{} || end != code.data() + code.size() || status_ < 100) {
    error_ = "the server does not answer in HTTP/1.1";
  }
  has_status_line_ = true;
}

void HttpResponse::take_header(std::string_view line) {
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos) {
    error_ = "a header line of the answer has no colon";
    return;
  }
  const std::string name = lower(trim(line.substr(0, colon)));
  const std::string value = lower(trim(line.substr(colon + 1)));
  if (name == "transfer-encoding") {
    chunked_ = value == "chunked";
    if (!chunked_) error_ = "the answer has the unknown transfer encoding '" + value + "'";
  } else if (name == "content-length") {
    std::size_t length = 0;
    const auto [end, failed] = std::from_chars(value.data(), value.data() + value.size(), length);
    const bool whole = failed == std::errc{} && end == value.data() + value.size();
    if (!whole || (length_ && *length_ != length)) error_ = "the answer's length is no number";
    length_ = length;
  } else if (name == "content-encoding" && value != "identity") {
    error_ = "the answer has the content encoding '" + value + "', which was not asked for";
  }
}

void HttpResponse::begin_body() {
  if (status_ < 200) {  // the real answer follows
    has_status_line_ = false;
    return;
  }
  if (status_ == 204 || status_ == 304) {
    state_ = State::kComplete;
  } else if (chunked_) {
    state_ = State::kChunked;
  } else if (length_) {
    state_ = State::kCounted;
  } else {
    state_ = State::kUntilEnd;
  }
}

void HttpResponse::read_body() {
  const std::string bytes = std::exchange(unread_, {});
  if (state_ == State::kUntilEnd) {
    body_ += bytes;
  } else if (state_ == State::kCounted) {
    const std::size_t size = std::min(*length_, bytes.size());
    body_.append(bytes, 0, size);
    *length_ -= size;
    if (*length_ == 0) state_ = State::kComplete;
  } else if (state_ == State::kChunked) {
    chunks_.push(bytes, body_);
    if (chunks_.complete()) state_ = State::kComplete;
    if (error_.empty()) error_ = chunks_.error();
  }
}

}  // namespace touchstone::rpc_runtime
