#include "schema/wording.h"

#include <utility>
#include <vector>

#include "json/write.h"
#include "schema/violation.h"

namespace touchstone::schema {
namespace {

constexpr std::size_t kMaxText = 60;
constexpr std::size_t kMaxNames = 8;

// Not through the middle of a character.
std::string_view cut(std::string_view text, std::size_t size) {
  while (size > 0 && (static_cast<unsigned char>(text[size]) & 0xC0U) == 0x80U) --size;
  return text.substr(0, size);
}

std::string shorten(std::string_view text) {
  if (text.size() <= kMaxText) return std::string(text);
  return std::string(cut(text, kMaxText)) + "...";
}

std::string shorten_string(std::string_view text) {
  if (text.size() <= kMaxText) return json::quoted(text);
  return json::quoted(cut(text, kMaxText)) + "... (" + std::to_string(text.size()) + " bytes)";
}

// "a", "a or b", "a, b or c"
std::string join_or(const std::vector<std::string>& parts) {
  std::string text;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) text += i + 1 == parts.size() ? " or " : ", ";
    text += parts[i];
  }
  return text;
}

// Not more than a person wants to read.
std::vector<std::string> limited(std::vector<std::string> parts) {
  if (parts.size() <= kMaxNames + 1) return parts;
  const std::size_t others = parts.size() - kMaxNames;
  parts.resize(kMaxNames);
  parts.push_back("one of " + std::to_string(others) + " others");
  return parts;
}

}  // namespace

std::string to_string(const Violation& violation) {
  std::string text = violation.instance_location.empty() ? "" : violation.instance_location + ": ";
  text += violation.expected;
  if (!violation.actual.empty()) text += ", got " + violation.actual;
  return text;
}

std::string describe_value(json::Value value) {
  switch (value.kind()) {
    case json::Kind::kString:
      return shorten_string(value.as_string());
    case json::Kind::kArray:
      return "an array of " + count_of(value.size(), "item", "items");
    case json::Kind::kObject:
      return value.empty() ? "an empty object" : "an object with " + member_names(value);
    case json::Kind::kNull:
    case json::Kind::kBool:
    case json::Kind::kNumber:
      break;
  }
  return shorten(value.raw());
}

std::string expected_type(TypeSet types) {
  std::vector<std::string> parts;
  const auto add = [&](json::Kind kind, const char* words) {
    if ((types & type_bit(kind)) != 0) parts.emplace_back(words);
  };
  add(json::Kind::kString, "a string");
  add(json::Kind::kNumber, "a number");
  if ((types & kIntegerType) != 0 && (types & type_bit(json::Kind::kNumber)) == 0) {
    parts.emplace_back("an integer");
  }
  add(json::Kind::kBool, "a boolean");
  add(json::Kind::kObject, "an object");
  add(json::Kind::kArray, "an array");
  add(json::Kind::kNull, "null");
  return "expected " + join_or(parts);
}

std::string expected_value(const ValueRule& rule) {
  if (rule.values.empty()) return "expected one of no values at all";
  std::vector<std::string> parts;
  for (const json::Value value : rule.values) {
    const bool container = value.is_array() || value.is_object();
    parts.push_back(container ? shorten(value.raw()) : describe_value(value));
  }
  return "expected " + join_or(limited(std::move(parts)));
}

std::string expected_strings(const std::vector<std::string_view>& strings) {
  std::vector<std::string> parts;
  for (const std::string_view string : strings) parts.push_back(shorten_string(string));
  return "expected " + join_or(limited(std::move(parts)));
}

std::string expected_number(const NumberLimit& limit) {
  const std::string number = shorten(limit.limit.text());
  switch (limit.kind) {
    case NumberLimit::Kind::kMinimum:
      return "expected a number of at least " + number;
    case NumberLimit::Kind::kMaximum:
      return "expected a number of at most " + number;
    case NumberLimit::Kind::kExclusiveMinimum:
      return "expected a number greater than " + number;
    case NumberLimit::Kind::kExclusiveMaximum:
      return "expected a number less than " + number;
    case NumberLimit::Kind::kMultipleOf:
      break;
  }
  return "expected a multiple of " + number;
}

std::string expected_format(Format format) {
  switch (format) {
    case Format::kDateTime:
      return "expected a date and time as in RFC 3339";
    case Format::kDate:
      return "expected a date as in RFC 3339";
    case Format::kTime:
      return "expected a time as in RFC 3339";
    case Format::kUri:
      return "expected a URI";
    case Format::kUriReference:
      return "expected a URI reference";
    case Format::kUuid:
      return "expected a UUID";
    case Format::kEmail:
      return "expected an e-mail address";
    case Format::kIpv4:
      return "expected an IPv4 address";
    case Format::kIpv6:
      return "expected an IPv6 address";
    case Format::kHostname:
      return "expected a host name";
    case Format::kJsonPointer:
      return "expected a JSON pointer";
    case Format::kRegex:
      break;
  }
  return "expected a regular expression of ECMA-262";
}

std::string count_of(std::uint64_t count, std::string_view one, std::string_view many) {
  return std::to_string(count) + " " + std::string(count == 1 ? one : many);
}

std::string expected_size(const SizeLimits& limits, std::uint64_t size, std::string_view one,
                          std::string_view many) {
  if (size < limits.min) return "expected at least " + count_of(limits.min, one, many);
  return "expected at most " + count_of(limits.max, one, many);
}

std::string missing_member(std::string_view name) {
  return "missing member " + shorten_string(name);
}

std::string unexpected_member(std::string_view name) {
  return "unexpected member " + shorten_string(name);
}

std::string member_names(json::Value object) {
  std::string text;
  std::size_t count = 0;
  for (const json::Member member : object.members()) {
    if (count == kMaxNames) return text + " and " + std::to_string(object.size() - count) + " more";
    if (count++ > 0) text += ", ";
    text += shorten_string(member.name);
  }
  return text;
}

}  // namespace touchstone::schema
