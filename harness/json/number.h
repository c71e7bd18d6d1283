// json::Number is a JSON number kept as its text and compared exactly, whatever its size.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace touchstone::json {

class Number {
 public:
  // `text` must be a JSON number and outlive this object.
  explicit Number(std::string_view text) : text_(text) {}

  std::string_view text() const { return text_; }
  bool is_integer() const;  // by value: 1, 1.0 and 1e3 are, 1.5 is not
  std::optional<std::int64_t> as_int64() const;
  std::optional<std::uint64_t> as_uint64() const;
  double as_double() const;  // nearest; infinite when out of range

  // Exact, without rounding.
  friend std::strong_ordering operator<=>(const Number& a, const Number& b);
  friend bool operator==(const Number& a, const Number& b);

  // Whether this is divisor times an integer, exactly. The divisor is greater than zero.
  bool is_multiple_of(const Number& divisor) const;

 private:
  std::string_view text_;
};

}  // namespace touchstone::json
