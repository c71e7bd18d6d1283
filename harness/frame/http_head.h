// HttpHead is what the lines of an HTTP/1.x request before its body say.
//
// Fed line by line. It refuses what servers are told to refuse (RFC 9112), since any guess at
// where such a request ends could be wrong. Internal to this folder; thread-compatible.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace touchstone::frame {

class HttpHead {
 public:
  // Takes one line, without its line end and not empty. Returns why it is wrong, a lower-case
  // fragment that lives for ever, or nothing.
  std::optional<std::string_view> add_line(std::string_view line);

  bool begun() const { return !method_.empty(); }
  std::optional<std::uint64_t> length() const { return length_; }
  bool chunked() const { return chunked_; }

  // The request as a JSON document: method, target, headers (their names in small letters), body
  // (what it says when it is JSON, else a string).
  std::string document(std::string_view body) const;

 private:
  std::optional<std::string_view> read_request_line(std::string_view line);
  std::optional<std::string_view> read_framing(std::string_view name, std::string_view value);

  std::string method_;
  std::string target_;
  std::vector<std::pair<std::string, std::string>> headers_;  // each name once
  std::optional<std::uint64_t> length_;
  bool chunked_ = false;
};

}  // namespace touchstone::frame
