#include "reports/place.h"

#include <charconv>
#include <optional>

namespace touchstone::reports {
namespace {

// The number behind the last colon, which is then cut off with it.
std::optional<int> take_number(std::string_view& text) {
  const std::size_t colon = text.rfind(':');
  if (colon == std::string_view::npos || colon == 0) return std::nullopt;
  const std::string_view digits = text.substr(colon + 1);
  int number = 0;
  const auto [end, error] = std::from_chars(digits.begin(), digits.end(), number);
  if (error != std::errc() || end != digits.end() || number < 1) return std::nullopt;
  text = text.substr(0, colon);
  return number;
}

}  // namespace

Place to_place(std::string_view text) {
  Place place;
  if (const auto last = take_number(text)) {
    place.line = *last;
    if (const auto first = take_number(text)) {
      place.line = *first;
      place.column = *last;
    }
  }
  place.file = std::string(text);
  return place;
}

}  // namespace touchstone::reports
