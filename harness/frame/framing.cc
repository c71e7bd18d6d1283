#include "frame/framing.h"

#include <array>
#include <limits>
#include <utility>

#include "base/check.h"

namespace touchstone::frame {
namespace {

constexpr std::array<std::pair<Framing, std::string_view>, 5> kNames = {{
    {Framing::kJsonLines, "json-lines"},
    {Framing::kContentLength, "content-length"},
    {Framing::kLengthPrefix32, "u32be"},
    {Framing::kHttp, "http"},
    {Framing::kRaw, "none"},
}};

std::string prefix_of(std::size_t size) {
  TS_CHECK(size <= std::numeric_limits<std::uint32_t>::max());
  std::string prefix;
  for (const int shift : {24, 16, 8, 0}) prefix += static_cast<char>(size >> shift & 0xFF);
  return prefix;
}

}  // namespace

std::optional<Framing> framing_from_name(std::string_view name) {
  for (const auto& [framing, known] : kNames) {
    if (known == name) return framing;
  }
  return std::nullopt;
}

std::string_view name_of(Framing framing) {
  for (const auto& [known, name] : kNames) {
    if (known == framing) return name;
  }
  return {};
}

std::string encode(Framing framing, std::string_view payload) {
  std::string wire;
  switch (framing) {
    case Framing::kJsonLines:
      wire.reserve(payload.size() + 1);
      wire.append(payload).push_back('\n');
      break;
    case Framing::kContentLength:
      wire = "Content-Length: " + std::to_string(payload.size()) + "\r\n\r\n";
      wire.append(payload);
      break;
    case Framing::kLengthPrefix32:
      wire = prefix_of(payload.size());
      wire.append(payload);
      break;
    case Framing::kHttp:
    case Framing::kRaw:
      wire = payload;
      break;
  }
  return wire;
}

}  // namespace touchstone::frame
