// Evaluation of const, enum, numbers and strings.
#include <algorithm>

#include "schema/evaluation.h"

namespace touchstone::schema {
namespace {

bool holds(const ValueRule& rule, json::Value value) {
  if (value.is_string()) {
    const std::string_view text = value.as_string();
    return std::any_of(rule.strings.begin(), rule.strings.end(),
                       [&](std::string_view allowed) { return json::same_name(allowed, text); });
  }
  return std::any_of(rule.values.begin(), rule.values.end(),
                     [&](json::Value allowed) { return !allowed.is_string() && allowed == value; });
}

std::strong_ordering compare(const json::Number& number, std::optional<std::int64_t> small,
                             const NumberLimit& limit) {
  if (small && limit.small) return *small <=> *limit.small;
  return number <=> limit.limit;
}

bool holds(const NumberLimit& limit, const json::Number& number,
           std::optional<std::int64_t> small) {
  switch (limit.kind) {
    case NumberLimit::Kind::kMinimum:
      return compare(number, small, limit) >= 0;
    case NumberLimit::Kind::kMaximum:
      return compare(number, small, limit) <= 0;
    case NumberLimit::Kind::kExclusiveMinimum:
      return compare(number, small, limit) > 0;
    case NumberLimit::Kind::kExclusiveMaximum:
      return compare(number, small, limit) < 0;
    case NumberLimit::Kind::kMultipleOf:
      break;
  }
  if (small && limit.small) return *small % *limit.small == 0;
  return number.is_multiple_of(limit.limit);
}

std::uint64_t count_code_points(std::string_view text) {
  return static_cast<std::uint64_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
  }));
}

}  // namespace

template <bool kReport>
bool Evaluation::check_values(const Node& node, json::Value value) {
  bool ok = true;
  for (const ValueRule& rule : node.values) {
    if (holds(rule, value)) continue;
    ok = fail<kReport>(node, rule.is_const ? "const" : "enum", value,
                       [&] { return expected_value(rule); });
    if (!kReport) break;
  }
  return ok;
}

template <bool kReport>
bool Evaluation::check_number(const Node& node, json::Value value) {
  static constexpr std::string_view kNames[] = {"minimum", "maximum", "exclusiveMinimum",
                                                "exclusiveMaximum", "multipleOf"};
  const json::Number number = value.as_number();
  const std::optional<std::int64_t> small = number.as_int64();
  bool ok = true;
  for (const NumberLimit& limit : node.number->limits) {
    if (holds(limit, number, small)) continue;
    ok = fail<kReport>(node, kNames[static_cast<std::size_t>(limit.kind)], value,
                       [&] { return expected_number(limit); });
    if (!kReport) break;
  }
  return ok;
}

template <bool kReport>
bool Evaluation::check_string(const Node& node, json::Value value) {
  const StringRules& rules = *node.string;
  const std::string_view text = value.as_string();
  bool ok = true;
  const bool has_length = rules.length.min > 0 || rules.length.max < SizeLimits().max;
  if (has_length) {
    const std::uint64_t length = count_code_points(text);
    if (!rules.length.allow(length)) {
      ok = fail<kReport>(node, length < rules.length.min ? "minLength" : "maxLength", value, [&] {
        return expected_size(rules.length, length, "character", "characters");
      });
    }
  }
  if ((ok || kReport) && rules.pattern &&
      search(*rules.pattern, text) != Pattern::Outcome::kMatch) {
    ok = fail<kReport>(node, "pattern", value,
                       [&] { return "expected a match of /" + rules.pattern->source() + "/"; });
  }
  if ((ok || kReport) && rules.format && !matches(*rules.format, text)) {
    ok = fail<kReport>(node, "format", value, [&] { return expected_format(*rules.format); });
  }
  return ok;
}

Pattern::Outcome Evaluation::search(const Pattern& pattern, std::string_view text) {
  const Pattern::Outcome outcome = pattern.search(text);
  if (outcome == Pattern::Outcome::kTooExpensive) {
    give_up("expected a string on which its pattern can be matched in bounded time");
  }
  return outcome;
}

template bool Evaluation::check_values<false>(const Node&, json::Value);
template bool Evaluation::check_values<true>(const Node&, json::Value);
template bool Evaluation::check_number<false>(const Node&, json::Value);
template bool Evaluation::check_number<true>(const Node&, json::Value);
template bool Evaluation::check_string<false>(const Node&, json::Value);
template bool Evaluation::check_string<true>(const Node&, json::Value);

}  // namespace touchstone::schema
