#include "run/version_range.h"

#include <algorithm>
#include <charconv>

#include "base/text.h"

namespace touchstone::run {
namespace {

// A whole word as a version; "v2.1" is one, too.
std::optional<Version> version_of(std::string_view word) {
  if (word.starts_with('v')) word.remove_prefix(1);
  const std::size_t end = word.find_first_of("-+");
  Version version;
  version.before = end != std::string_view::npos && word[end] == '-';
  for (const std::string_view part : base::split(word.substr(0, end), '.')) {
    std::uint32_t number = 0;
    const auto read = std::from_chars(part.data(), part.data() + part.size(), number);
    if (read.ec != std::errc() || read.ptr != part.data() + part.size()) return std::nullopt;
    version.numbers.push_back(number);
  }
  return version;
}

// Negative, zero or positive, as `one` comes before, with or after `other`.
int compare(const Version& one, const Version& other) {
  for (std::size_t i = 0; i < std::max(one.numbers.size(), other.numbers.size()); ++i) {
    const std::uint32_t a = i < one.numbers.size() ? one.numbers[i] : 0;
    const std::uint32_t b = i < other.numbers.size() ? other.numbers[i] : 0;
    if (a != b) return a < b ? -1 : 1;
  }
  return static_cast<int>(other.before) - static_cast<int>(one.before);
}

}  // namespace

std::optional<Version> find_version(std::string_view text) {
  std::string spaced(text);
  std::replace_if(
      spaced.begin(), spaced.end(),
      [](char c) { return c == ',' || c == '(' || c == ')' || c == '\n' || c == '\t' || c == '/'; },
      ' ');
  for (const std::string_view word : base::split(spaced, ' ')) {
    if (auto version = version_of(word)) return version;
  }
  return std::nullopt;
}

std::optional<VersionRange> VersionRange::parse(std::string_view text) {
  VersionRange range;
  range.text_ = std::string(text);
  std::string spaced(text);
  std::replace(spaced.begin(), spaced.end(), ',', ' ');
  for (const std::string_view word : base::split(spaced, ' ')) {
    if (word.empty()) continue;
    const std::size_t begin = std::min(word.find_first_not_of("<>="), word.size());
    const std::string relation(word.substr(0, begin));
    const auto version = version_of(word.substr(begin));
    const bool known = relation == "<" || relation == "<=" || relation == ">" || relation == ">=" ||
                       relation == "=";
    if (!known || !version) return std::nullopt;
    range.bounds_.push_back({relation, *version});
  }
  if (range.bounds_.empty()) return std::nullopt;
  return range;
}

bool VersionRange::holds(const Version& version) const {
  return std::all_of(bounds_.begin(), bounds_.end(), [&](const Bound& bound) {
    const int order = compare(version, bound.version);
    if (order == 0) return bound.relation.ends_with('=');
    return order < 0 ? bound.relation.starts_with('<') : bound.relation.starts_with('>');
  });
}

}  // namespace touchstone::run
