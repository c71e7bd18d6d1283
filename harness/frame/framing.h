// Framing says how messages are cut out of a byte stream, and puts one message on the wire.
//
// Pure functions; any thread. Cutting a stream apart is splitter.h.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace touchstone::frame {

enum class Framing : std::uint8_t {
  kJsonLines,       // "json-lines": one frame a line, ended by LF
  kContentLength,   // "content-length": header lines, a blank line, then so many bytes
  kLengthPrefix32,  // "u32be": four bytes of length, most significant first, then so many bytes
  kHttp,            // "http": requests of HTTP/1.x, each told as a JSON document
  kRaw,             // "none": no frames; whatever arrived together is handed on together
};

// The framing of that name, or nothing.
std::optional<Framing> framing_from_name(std::string_view name);
std::string_view name_of(Framing framing);

// The bytes that carry `payload`. The payload is taken as it is: an LF inside a JSON line makes
// two frames of it, which a case may want. A u32be payload has to be shorter than 4 GiB. What
// goes out on an http lane is already bytes: http_answer.h makes them.
std::string encode(Framing framing, std::string_view payload);

}  // namespace touchstone::frame
