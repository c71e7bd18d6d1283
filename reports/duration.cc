#include "reports/duration.h"

#include <algorithm>

namespace touchstone::reports {
namespace {

// `value` counts units of which `per_whole` (a power of ten) make a whole.
std::string decimal(std::int64_t value, std::int64_t per_whole) {
  value = std::max<std::int64_t>(value, 0);
  // The leading 1 keeps the zeros behind the point.
  const std::string fraction = std::to_string(per_whole + value % per_whole).substr(1);
  return std::to_string(value / per_whole) + "." + fraction;
}

}  // namespace

std::string milliseconds(std::int64_t us) { return decimal(us / 100, 10) + " ms"; }

std::string seconds(std::int64_t us) { return decimal(us / 10'000, 100) + " s"; }

std::string brief(std::int64_t us) { return us < 1'000'000 ? milliseconds(us) : seconds(us); }

std::string plain_seconds(std::int64_t us) { return decimal(us / 1000, 1000); }

}  // namespace touchstone::reports
