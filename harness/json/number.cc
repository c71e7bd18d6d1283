#include "json/number.h"

#include <algorithm>
#include <charconv>
#include <limits>
#include <string>
#include <vector>

namespace touchstone::json {
namespace {

__extension__ typedef unsigned __int128 Wide;

// Exponents beyond this are treated as this: no document can hold the digits to tell the
// difference, except by writing such an exponent in both of two numbers.
constexpr std::int64_t kMaxExponent = std::int64_t{1} << 60;

// The value digits x 10^exponent, with neither leading nor trailing zeros in digits; zero has no
// digits at all. `digits` is split around the decimal point, which stands inside the text.
struct Decimal {
  bool negative = false;
  std::string_view head;
  std::string_view tail;
  std::int64_t exponent = 0;

  bool is_zero() const { return head.empty() && tail.empty(); }
  std::size_t size() const { return head.size() + tail.size(); }
  char operator[](std::size_t i) const { return i < head.size() ? head[i] : tail[i - head.size()]; }
  // The power of ten just above the value, for comparing magnitudes.
  std::int64_t magnitude() const { return exponent + static_cast<std::int64_t>(size()); }
};

std::int64_t parse_exponent(std::string_view text) {
  const bool negative = !text.empty() && text[0] == '-';
  if (!text.empty() && (text[0] == '-' || text[0] == '+')) text.remove_prefix(1);
  std::int64_t value = 0;
  for (const char c : text) value = std::min(value * 10 + (c - '0'), kMaxExponent / 10);
  return negative ? -value : value;
}

void trim_leading_zeros(std::string_view& digits) {
  digits.remove_prefix(std::min(digits.find_first_not_of('0'), digits.size()));
}

void trim_trailing_zeros(std::string_view& digits) {
  digits = digits.substr(0, digits.find_last_not_of('0') + 1);
}

Decimal parse(std::string_view text) {
  Decimal result;
  if (!text.empty() && text[0] == '-') {
    result.negative = true;
    text.remove_prefix(1);
  }
  const std::size_t e = text.find_first_of("eE");
  if (e != std::string_view::npos) {
    result.exponent = parse_exponent(text.substr(e + 1));
    text = text.substr(0, e);
  }
  const std::size_t point = text.find('.');
  result.head = text.substr(0, point);
  if (point != std::string_view::npos) result.tail = text.substr(point + 1);
  trim_leading_zeros(result.head);
  trim_trailing_zeros(result.tail);
  result.exponent -= static_cast<std::int64_t>(result.tail.size());
  if (result.head.empty()) trim_leading_zeros(result.tail);
  if (result.tail.empty()) {
    const std::size_t before = result.head.size();
    trim_trailing_zeros(result.head);
    result.exponent += static_cast<std::int64_t>(before - result.head.size());
  }
  if (result.is_zero()) return Decimal{};
  return result;
}

bool is_plain_integer(std::string_view text) {
  for (const char c : text) {
    if (c == '.' || (c | 0x20) == 'e') return false;
  }
  return true;
}

// Nearly all numbers are integers of few digits: their value, or nothing for all others.
std::optional<std::int64_t> short_integer(std::string_view text) {
  constexpr std::size_t kMaxLength = 18;
  if (text.size() > kMaxLength) return std::nullopt;
  const bool negative = text[0] == '-';
  std::int64_t value = 0;
  for (const char c : text.substr(negative ? 1 : 0)) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return negative ? -value : value;
}

// The absolute value as an integer, when it is one and fits.
std::optional<std::uint64_t> to_uint64(const Decimal& decimal) {
  if (decimal.is_zero()) return 0;
  if (decimal.exponent < 0 || decimal.magnitude() > 20) return std::nullopt;
  Wide value = 0;
  for (std::size_t i = 0; i < decimal.size(); ++i) {
    value = value * 10 + static_cast<unsigned>(decimal[i] - '0');
  }
  for (std::int64_t i = 0; i < decimal.exponent; ++i) value *= 10;
  if (value > std::numeric_limits<std::uint64_t>::max()) return std::nullopt;
  return static_cast<std::uint64_t>(value);
}

std::strong_ordering compare_magnitudes(const Decimal& a, const Decimal& b) {
  if (a.is_zero() || b.is_zero()) return !a.is_zero() <=> !b.is_zero();
  if (a.magnitude() != b.magnitude()) return a.magnitude() <=> b.magnitude();
  const std::size_t common = std::min(a.size(), b.size());
  for (std::size_t i = 0; i < common; ++i) {
    if (a[i] != b[i]) return a[i] <=> b[i];
  }
  return a.size() <=> b.size();
}

// (digits of a) x 10^zeros modulo a divisor of at most 64 bits.
std::uint64_t remainder_small(const Decimal& a, std::int64_t zeros, std::uint64_t divisor) {
  Wide rest = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    rest = (rest * 10 + static_cast<unsigned>(a[i] - '0')) % divisor;
  }
  for (std::int64_t i = 0; i < zeros && rest != 0; ++i) rest = rest * 10 % divisor;
  return static_cast<std::uint64_t>(rest);
}

// The same for any divisor, by long division on decimal digits, most significant first.
bool divides_large(const Decimal& a, std::int64_t zeros, const Decimal& divisor) {
  const std::size_t n = divisor.size() + 1;
  std::vector<int> d(n, 0);
  for (std::size_t i = 1; i < n; ++i) d[i] = divisor[i - 1] - '0';
  std::vector<int> rest(n, 0);
  const auto total = static_cast<std::int64_t>(a.size()) + zeros;
  for (std::int64_t i = 0; i < total; ++i) {
    std::rotate(rest.begin(), rest.begin() + 1, rest.end());
    const auto at = static_cast<std::size_t>(i);
    rest[n - 1] = at < a.size() ? a[at] - '0' : 0;
    while (rest >= d) {
      for (std::size_t k = n; k-- > 0;) {
        rest[k] -= d[k];
        if (rest[k] < 0) {
          rest[k] += 10;
          --rest[k - 1];
        }
      }
    }
  }
  return std::all_of(rest.begin(), rest.end(), [](int digit) { return digit == 0; });
}

}  // namespace

bool Number::is_integer() const { return is_plain_integer(text_) || parse(text_).exponent >= 0; }

std::optional<std::int64_t> Number::as_int64() const {
  if (const auto value = short_integer(text_)) return value;
  if (is_plain_integer(text_)) {
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text_.data(), text_.data() + text_.size(), value);
    if (error != std::errc()) return std::nullopt;
    return value;
  }
  const Decimal decimal = parse(text_);
  const std::optional<std::uint64_t> magnitude = to_uint64(decimal);
  constexpr auto kMax = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
  if (!magnitude || *magnitude > kMax + (decimal.negative ? 1 : 0)) return std::nullopt;
  if (decimal.negative) return static_cast<std::int64_t>(~*magnitude + 1);
  return static_cast<std::int64_t>(*magnitude);
}

std::optional<std::uint64_t> Number::as_uint64() const {
  const Decimal decimal = parse(text_);
  if (decimal.negative) return std::nullopt;
  return to_uint64(decimal);
}

double Number::as_double() const {
  double value = 0;
  const auto [end, error] = std::from_chars(text_.data(), text_.data() + text_.size(), value);
  if (error != std::errc::result_out_of_range) return value;
  const Decimal decimal = parse(text_);
  const double magnitude = decimal.magnitude() > 0 ? std::numeric_limits<double>::infinity() : 0.0;
  return decimal.negative ? -magnitude : magnitude;
}

std::strong_ordering operator<=>(const Number& a, const Number& b) {
  const auto small_a = short_integer(a.text_);
  const auto small_b = short_integer(b.text_);
  if (small_a && small_b) return *small_a <=> *small_b;
  const Decimal left = parse(a.text_);
  const Decimal right = parse(b.text_);
  if (left.negative != right.negative) {
    return left.negative ? std::strong_ordering::less : std::strong_ordering::greater;
  }
  return left.negative ? compare_magnitudes(right, left) : compare_magnitudes(left, right);
}

bool operator==(const Number& a, const Number& b) {
  return a.text_ == b.text_ || (a <=> b) == std::strong_ordering::equal;
}

bool Number::is_multiple_of(const Number& divisor) const {
  const Decimal value = parse(text_);
  const Decimal d = parse(divisor.text_);
  if (value.is_zero()) return true;
  // Without trailing zeros, a coarser divisor leaves a remainder by its powers of ten alone.
  if (d.is_zero() || value.exponent < d.exponent) return false;
  // Beyond the powers of two and five that the divisor can hold, more zeros change nothing.
  const std::int64_t useful_zeros = 4 * static_cast<std::int64_t>(d.size());
  const std::int64_t zeros = std::min(value.exponent - d.exponent, useful_zeros);
  Decimal digits = d;
  digits.exponent = 0;
  if (const std::optional<std::uint64_t> small = to_uint64(digits)) {
    return remainder_small(value, zeros, *small) == 0;
  }
  return divides_large(value, zeros, d);
}

}  // namespace touchstone::json
