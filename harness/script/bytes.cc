#include "script/bytes.h"

#include <algorithm>

#include "base/text.h"
#include "yaml/fields.h"

namespace touchstone::script {
namespace {

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

base::Result<std::string> from_hex(const yaml::File& file, const yaml::Node& node) {
  std::string bytes;
  int high = -1;
  for (const char c : node.scalar) {
    if (c == ' ') continue;
    const int digit = hex_digit(c);
    if (digit < 0) return file.error(node.mark, "expected hexadecimal digits");
    if (high < 0) {
      high = digit;
    } else {
      bytes += static_cast<char>(high << 4 | digit);
      high = -1;
    }
  }
  if (high >= 0) return file.error(node.mark, "expected an even number of hexadecimal digits");
  return bytes;
}

base::Result<base::Pieces> one_form(const yaml::File& file, const yaml::Node& node) {
  yaml::Fields fields(file, node, "bytes");
  const yaml::Node* text = fields.any("text");
  const yaml::Node* hex = fields.any("hex");
  const yaml::Node* base64 = fields.any("base64");
  const yaml::Node* repeat = fields.object("repeat");
  TS_RETURN_IF_ERROR(fields.finish());
  if (node.members.size() != 1) {
    return file.error(node.mark, "bytes need exactly one of text, hex, base64 and repeat");
  }
  const yaml::Node* scalar = text != nullptr ? text : hex != nullptr ? hex : base64;
  if (scalar != nullptr && !scalar->is_string() && scalar->kind != yaml::Node::Kind::kNumber) {
    return file.error(scalar->mark, "expected a string");
  }
  if (text != nullptr) return base::Pieces(text->scalar);
  if (hex != nullptr) {
    auto bytes = from_hex(file, *hex);
    if (!bytes) return bytes.error();
    return base::Pieces(std::move(*bytes));
  }
  if (base64 != nullptr) {
    auto bytes = base::base64_decode(base64->scalar);
    if (!bytes) return file.error(base64->mark, "expected base64 with its padding");
    return base::Pieces(std::move(*bytes));
  }
  yaml::Node inner = *repeat;
  std::erase_if(inner.members, [](const auto& member) { return member.name == "times"; });
  const yaml::Node* times = repeat->find("times");
  if (times == nullptr || times->kind != yaml::Node::Kind::kNumber) {
    return file.error(repeat->mark, "repeat needs a number of times");
  }
  const auto count = json::Number(times->scalar).as_int64();
  auto piece = stated_bytes(file, inner);
  if (!piece) return piece;
  const std::uint64_t most = kMaxStatedBytes / std::max<std::uint64_t>(1, piece->size());
  if (!count || *count < 0 || static_cast<std::uint64_t>(*count) > most) {
    return file.error(times->mark, "repeat makes more than 64 MiB");
  }
  return piece->repeated(static_cast<std::uint64_t>(*count));
}

}  // namespace

base::Result<base::Pieces> stated_bytes(const yaml::File& file, const yaml::Node& node) {
  if (!node.is_array()) {
    if (!node.is_object()) {
      return file.error(node.mark, "expected bytes: {text: ...}, {hex: ...} or a list of these");
    }
    return one_form(file, node);
  }
  base::Pieces bytes;
  for (const yaml::Node& item : node.items) {
    auto part = stated_bytes(file, item);
    if (!part) return part;
    bytes.add(*part);
    if (bytes.size() > kMaxStatedBytes) {
      return file.error(item.mark, "these bytes are more than 64 MiB");
    }
  }
  return bytes;
}

std::optional<unsigned> octal_text(std::string_view text) {
  if (text.empty() || text.size() > 5) return std::nullopt;
  unsigned value = 0;
  for (const char c : text) {
    if (c < '0' || c > '7') return std::nullopt;
    value = value * 8 + static_cast<unsigned>(c - '0');
  }
  return value;
}

}  // namespace touchstone::script
