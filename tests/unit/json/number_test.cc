#include "json/number.h"

#include <cmath>
#include <limits>
#include <string>

#include "support/catch.h"

namespace touchstone::json {
namespace {

TEST_CASE("a number is an integer by its value") {
  const auto [text, expected] = GENERATE(table<std::string, bool>({
      {"1", true},
      {"-0", true},
      {"1.0", true},
      {"1e3", true},
      {"1.50e1", true},
      {"100e-2", true},
      {"0.0e-5", true},
      {"123456789012345678901234567890", true},
      {"1e99999999999999999999", true},
      {"1.5", false},
      {"1e-1", false},
      {"1.05e1", false},
  }));
  CAPTURE(text);

  CHECK(Number(text).is_integer() == expected);
}

TEST_CASE("integers are read exactly up to the limits of 64 bits") {
  CHECK(Number("9223372036854775807").as_int64() == std::numeric_limits<std::int64_t>::max());
  CHECK(Number("-9223372036854775808").as_int64() == std::numeric_limits<std::int64_t>::min());
  CHECK_FALSE(Number("9223372036854775808").as_int64());
  CHECK(Number("18446744073709551615").as_uint64() == std::numeric_limits<std::uint64_t>::max());
  CHECK_FALSE(Number("18446744073709551616").as_uint64());
  CHECK_FALSE(Number("-1").as_uint64());
  CHECK(Number("-92233720368547758080e-1").as_int64() == std::numeric_limits<std::int64_t>::min());
  CHECK(Number("-1.20e1").as_int64() == -12);
  CHECK_FALSE(Number("1.5").as_int64());
  CHECK(Number("-0.0").as_int64() == 0);
}

TEST_CASE("a double is the nearest, or infinite, or zero") {
  CHECK(Number("0.1").as_double() == 0.1);
  CHECK(Number("-1e999").as_double() == -std::numeric_limits<double>::infinity());
  CHECK(Number("1e-999").as_double() == 0.0);
}

TEST_CASE("numbers are compared without rounding") {
  CHECK(Number("9007199254740993") > Number("9007199254740992"));
  CHECK(Number("0.1") == Number("1e-1"));
  CHECK(Number("0.10000000000000000000001") > Number("0.1"));
  CHECK(Number("-2") < Number("-1.5"));
  CHECK(Number("-1") < Number("0"));
  CHECK(Number("-0") == Number("0.000"));
  CHECK(Number("1e400") > Number("9e399"));
  CHECK(Number("12") > Number("1.3"));
  CHECK(Number("1000000000000000000000") == Number("1e21"));
  CHECK(Number("0") < Number("1e-400"));
  CHECK(Number("-1e-400") < Number("0"));
}

TEST_CASE("multiples are decided exactly") {
  const auto [value, divisor, expected] = GENERATE(table<std::string, std::string, bool>({
      {"7", "2", false},
      {"0", "3", true},
      {"-10", "5", true},
      {"0.3", "0.1", true},
      {"4.5", "1.5", true},
      {"35", "1.5", false},
      {"0.0075", "0.0001", true},
      {"0.00751", "0.0001", false},
      {"1e308", "0.123456789", false},
      {"12391239123", "1e-8", true},
      {"1e-9", "1e-8", false},
      {"3", "10", false},
      {"1e100", "1024", true},
      {"1e9", "1024", false},
      {"36893488147419103232", "18446744073709551616", true},
      {"36893488147419103233", "18446744073709551616", false},
      {"1e40", "18446744073709551616", false},
      {"1e64", "18446744073709551616", true},
      {"1e999999999999", "7", false},
  }));
  CAPTURE(value, divisor);

  CHECK(Number(value).is_multiple_of(Number(divisor)) == expected);
}

}  // namespace
}  // namespace touchstone::json
