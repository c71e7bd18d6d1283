// RunPattern decides the simple patterns that most schemas use, without a regular expression
// engine: characters and classes one after the other, each a fixed number of times but the last,
// from start to end. "^[a-z][a-z0-9_-]*$" and "^sha256:[0-9a-f]{64}$" are such.
//
// Immutable and pure. It never backtracks, so it is never too expensive.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace touchstone::schema {

class RunPattern {
 public:
  // Nothing when the pattern of ECMA-262 is not of that kind, or is none at all.
  static std::optional<RunPattern> parse(std::string_view ecma);

  bool matches(std::string_view text) const;

 private:
  // ASCII characters only; others are in no set.
  struct Set {
    std::array<std::uint64_t, 2> bits{};
    void add(unsigned char c) { bits[c >> 6] |= std::uint64_t{1} << (c & 63U); }
    bool has(unsigned char c) const { return c < 128 && (bits[c >> 6] >> (c & 63U) & 1U) != 0; }
  };
  struct Run {
    Set set;
    std::size_t min = 1;
    std::size_t max = 1;
  };
  class Reader;

  std::vector<Run> runs_;
};

}  // namespace touchstone::schema
