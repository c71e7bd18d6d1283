#include "rules/words.h"

#include <utility>

#include "base/digest.h"
#include "base/text.h"
#include "json/write.h"
#include "match/scope.h"

namespace touchstone::rules {
namespace {

constexpr std::size_t kShownKey = 80;
// A longer value is kept as its digest, so that many of them cannot fill the memory.
constexpr std::size_t kLongestKey = 256;
constexpr std::size_t kShownFrame = 160;

}  // namespace

std::string key_of(json::Value value) {
  if (const auto integer = value.as_int64()) return std::to_string(*integer);
  // A string without escapes stands in its source as it would be written.
  const bool rewrite = value.is_string() && value.raw().find('\\') != std::string_view::npos;
  std::string key = rewrite ? json::quoted(value.as_string()) : std::string(value.raw());
  if (key.size() <= kLongestKey) return key;
  return key.substr(0, kShownKey) + "... " + base::sha256(key);
}

std::optional<std::string> key_at(const FrameFact& fact, std::string_view pointer) {
  if (pointer.empty()) return std::string();
  const std::optional<json::Value> value = fact.json->at_pointer(pointer);
  if (!value) return std::nullopt;
  return key_of(*value);
}

std::string show_key(std::string_view key) { return base::printable(key, kShownKey); }

std::string show_frame(const FrameFact& fact) {
  return base::printable(fact.json ? fact.json->raw() : fact.bytes, kShownFrame);
}

std::string count_of(std::uint64_t count, std::string_view noun, std::string_view plural) {
  std::string text = std::to_string(count) + " ";
  if (count == 1) return text.append(noun);
  return plural.empty() ? text.append(noun) + "s" : text.append(plural);
}

std::string with_value(std::string_view pointer, std::string_view key) {
  if (pointer.empty()) return {};
  return " with " + std::string(pointer) + " " + show_key(key);
}

Blame blame_mismatch(const FrameFact& fact, const match::Pattern& pattern,
                     std::string explanation) {
  Blame blame;
  blame.kind = record::FindingKind::kWrongFrame;
  blame.event = fact.event;
  blame.explanation = std::move(explanation);
  if (auto mismatch = pattern.explain(fact.json, match::Scope())) {
    blame.expected = std::move(mismatch->expected);
    blame.actual = std::move(mismatch->actual);
    blame.pointer = std::move(mismatch->pointer);
  }
  return blame;
}

}  // namespace touchstone::rules
