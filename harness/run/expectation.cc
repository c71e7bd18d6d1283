#include "run/expectation.h"

#include <sys/utsname.h>

#include <algorithm>
#include <cctype>
#include <chrono>
#include <cstdio>
#include <utility>

namespace touchstone::run {

std::string_view to_string(ExpectationState state) {
  switch (state) {
    case ExpectationState::kFailed:
      return "failed";
    case ExpectationState::kPassed:
      return "passed";
    case ExpectationState::kNoLongerFails:
      return "no-longer-fails";
    case ExpectationState::kDiffers:
      return "fails-differently";
    case ExpectationState::kExpired:
      return "expired";
    case ExpectationState::kMatchesNothing:
      return "matches-nothing";
    case ExpectationState::kNotAsked:
      return "not-asked";
    case ExpectationState::kElsewhere:
      return "not-here";
  }
  return "";
}

bool blocks(ExpectationState state) {
  return state == ExpectationState::kNoLongerFails || state == ExpectationState::kDiffers ||
         state == ExpectationState::kExpired || state == ExpectationState::kMatchesNothing;
}

Circumstances circumstances(std::string unit_version) {
  Circumstances here;
  here.unit_version = std::move(unit_version);
  utsname system{};
  if (::uname(&system) == 0) here.os = system.sysname;
  for (char& c : here.os) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  const std::chrono::year_month_day today{
      std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now())};
  char text[32];
  std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(today.year()),
                static_cast<unsigned>(today.month()), static_cast<unsigned>(today.day()));
  here.today = text;
  return here;
}

bool holds_here(const Condition& condition, const Circumstances& here) {
  const auto& systems = condition.os;
  if (!systems.empty() && std::find(systems.begin(), systems.end(), here.os) == systems.end()) {
    return false;
  }
  if (!condition.unit_version) return true;
  const auto version = find_version(here.unit_version);
  return version && condition.unit_version->holds(*version);
}

}  // namespace touchstone::run
