#include "frame/http_head.h"

#include <algorithm>
#include <charconv>

#include "base/text.h"
#include "frame/header_name.h"
#include "json/document.h"
#include "json/write.h"

namespace touchstone::frame {
namespace {

// A body may nest this deep and still be JSON once it lies inside the document.
constexpr std::size_t kMaxBodyDepth = 500;

bool is_token(std::string_view text) {
  constexpr std::string_view kCharacters =
      "!#$%&'*+-.^_`|~0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
  return !text.empty() && text.find_first_not_of(kCharacters) == std::string_view::npos;
}

}  // namespace

std::optional<std::string_view> HttpHead::add_line(std::string_view line) {
  if (!begun()) return read_request_line(line);
  if (line.front() == ' ' || line.front() == '\t') return "a folded header line";
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos) return "a header line without a colon";
  if (!is_token(line.substr(0, colon))) return "a header name that is no token";
  const std::string name = lowered(line.substr(0, colon));
  const std::string_view value = base::trim(line.substr(colon + 1));
  if (const auto problem = read_framing(name, value)) return problem;
  const auto known = std::find_if(headers_.begin(), headers_.end(),
                                  [&](const auto& header) { return header.first == name; });
  if (known == headers_.end()) {
    headers_.emplace_back(name, value);
  } else {
    known->second.append(", ").append(value);
  }
  return std::nullopt;
}

std::optional<std::string_view> HttpHead::read_request_line(std::string_view line) {
  const std::vector<std::string_view> words = base::split(line, ' ');
  if (words.size() != 3 || !is_token(words[0]) || words[1].empty()) {
    return "a request line that is not METHOD TARGET VERSION";
  }
  if (words[2] != "HTTP/1.1" && words[2] != "HTTP/1.0") return "a version that is not HTTP/1.x";
  method_ = words[0];
  target_ = words[1];
  return std::nullopt;
}

// Looks at the two headers that say where the body ends.
std::optional<std::string_view> HttpHead::read_framing(std::string_view name,
                                                       std::string_view value) {
  const bool is_length = name == "content-length";
  const bool is_coding = name == "transfer-encoding";
  if (!is_length && !is_coding) return std::nullopt;
  if (is_length && length_) return "more than one Content-Length";
  if (is_coding && chunked_) return "more than one Transfer-Encoding";
  if (length_ || chunked_) return "both Content-Length and Transfer-Encoding";
  if (is_coding) {
    chunked_ = lowered(value) == "chunked";
    return chunked_ ? std::nullopt
                    : std::optional<std::string_view>("a Transfer-Encoding other than chunked");
  }
  std::uint64_t length = 0;
  const char* const end = value.data() + value.size();
  const auto [stop, error] = std::from_chars(value.data(), end, length);
  if (error != std::errc() || stop != end) return "a Content-Length that is no number of bytes";
  length_ = length;
  return std::nullopt;
}

std::string HttpHead::document(std::string_view body) const {
  std::string text = "{\"method\":" + json::quoted(method_);
  text += ",\"target\":" + json::quoted(target_) + ",\"headers\":{";
  for (const auto& [name, value] : headers_) {
    if (text.back() != '{') text += ',';
    text += json::quoted(name) + ':' + json::quoted(value);
  }
  text += "},\"body\":";
  json::Parser parser;
  if (parser.parse(body, {kMaxBodyDepth})) {
    text += parser.root().raw();
  } else {
    json::append_quoted(text, body);
  }
  return text += '}';
}

}  // namespace touchstone::frame
