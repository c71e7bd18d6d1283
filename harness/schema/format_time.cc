// Dates and times: RFC 3339, section 5.6, with leap seconds where UTC has them.
#include <optional>

#include "schema/format.h"

namespace touchstone::schema {
namespace {

// Two (or `count`) digits at the start, taken off; nothing when they are missing.
std::optional<int> take_digits(std::string_view& text, std::size_t count) {
  if (text.size() < count) return std::nullopt;
  int value = 0;
  for (std::size_t i = 0; i < count; ++i) {
    if (text[i] < '0' || text[i] > '9') return std::nullopt;
    value = value * 10 + (text[i] - '0');
  }
  text.remove_prefix(count);
  return value;
}

bool take(std::string_view& text, char c) {
  if (text.empty() || text[0] != c) return false;
  text.remove_prefix(1);
  return true;
}

int days_in_month(int year, int month) {
  constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month == 2 && leap ? 29 : kDays[month - 1];
}

struct ClockTime {
  int hour;
  int minute;
  int second;
};

std::optional<ClockTime> take_clock(std::string_view& text) {
  const auto hour = take_digits(text, 2);
  if (!hour || *hour > 23 || !take(text, ':')) return std::nullopt;
  const auto minute = take_digits(text, 2);
  if (!minute || *minute > 59 || !take(text, ':')) return std::nullopt;
  const auto second = take_digits(text, 2);
  if (!second || *second > 60) return std::nullopt;
  if (take(text, '.')) {
    if (!take_digits(text, 1)) return std::nullopt;
    while (take_digits(text, 1)) continue;
  }
  return ClockTime{*hour, *minute, *second};
}

// Minutes to subtract to get UTC.
std::optional<int> take_offset(std::string_view& text) {
  if (take(text, 'Z') || take(text, 'z')) return 0;
  if (text.empty() || (text[0] != '+' && text[0] != '-')) return std::nullopt;
  const int sign = text[0] == '+' ? 1 : -1;
  text.remove_prefix(1);
  const auto hours = take_digits(text, 2);
  if (!hours || *hours > 23 || !take(text, ':')) return std::nullopt;
  const auto minutes = take_digits(text, 2);
  if (!minutes || *minutes > 59) return std::nullopt;
  return sign * (*hours * 60 + *minutes);
}

}  // namespace

bool is_date(std::string_view text) {
  const auto year = take_digits(text, 4);
  if (!year || !take(text, '-')) return false;
  const auto month = take_digits(text, 2);
  if (!month || *month < 1 || *month > 12 || !take(text, '-')) return false;
  const auto day = take_digits(text, 2);
  return day && *day >= 1 && *day <= days_in_month(*year, *month) && text.empty();
}

bool is_time(std::string_view text) {
  const auto clock = take_clock(text);
  if (!clock) return false;
  const auto offset = take_offset(text);
  if (!offset || !text.empty()) return false;
  if (clock->second < 60) return true;
  constexpr int kDay = 24 * 60;
  const int minute_utc = ((clock->hour * 60 + clock->minute - *offset) % kDay + kDay) % kDay;
  return minute_utc == kDay - 1;
}

bool is_date_time(std::string_view text) {
  const std::string_view date = text.substr(0, 10);
  text.remove_prefix(date.size());
  return is_date(date) && (take(text, 'T') || take(text, 't')) && is_time(text);
}

}  // namespace touchstone::schema
