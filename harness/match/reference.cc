#include "match/reference.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "match/scope.h"

namespace touchstone::match {
namespace {

constexpr std::string_view kOpen = "${";
constexpr std::string_view kEscape = "$${";

TextPart take_literal(std::string_view& text, std::size_t length) {
  const TextPart part{TextPart::Kind::kLiteral, text.substr(0, length)};
  text.remove_prefix(length);
  return part;
}

}  // namespace

TextPart next_part(std::string_view& text) {
  if (text.starts_with(kEscape)) {
    text.remove_prefix(1);
    return take_literal(text, kOpen.size());
  }
  if (!text.starts_with(kOpen)) {
    // The literal ends before the next reference, and before the '$' that escapes one.
    std::size_t length = text.find(kOpen);
    if (length == std::string_view::npos) return take_literal(text, text.size());
    if (text[length - 1] == '$') --length;
    return take_literal(text, length);
  }
  const std::size_t close = text.find('}');
  if (close == std::string_view::npos) {
    const TextPart part{TextPart::Kind::kUnfinished, text};
    text = {};
    return part;
  }
  const TextPart part{TextPart::Kind::kReference, text.substr(kOpen.size(), close - kOpen.size())};
  text.remove_prefix(close + 1);
  return part;
}

std::optional<std::string_view> whole_reference(std::string_view text) {
  if (text.empty()) return std::nullopt;
  const TextPart part = next_part(text);
  if (part.kind != TextPart::Kind::kReference || !text.empty()) return std::nullopt;
  return part.text;
}

std::vector<std::string> references(std::string_view text) {
  std::vector<std::string> names;
  while (!text.empty()) {
    const TextPart part = next_part(text);
    if (part.kind != TextPart::Kind::kReference) continue;
    if (std::find(names.begin(), names.end(), part.text) == names.end()) {
      names.emplace_back(part.text);
    }
  }
  return names;
}

}  // namespace touchstone::match
