// Scanning one JSON string: where it ends, whether it has escapes, and what they stand for.
//
// Pure functions on bytes; they never read past `end`.
#pragma once

#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include <bit>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <vector>

#include "json/document.h"

namespace touchstone::json {

namespace swar {

inline constexpr std::uint64_t kOnes = 0x0101010101010101U;
inline constexpr std::uint64_t kHighs = 0x8080808080808080U;

// High bits set at bytes that are zero. Bytes above the first such one may be marked wrongly.
constexpr std::uint64_t zero_bytes(std::uint64_t word) { return (word - kOnes) & ~word & kHighs; }

// High bits set at quotes, backslashes, control characters and bytes that are not ASCII.
constexpr std::uint64_t special_bytes(std::uint64_t word) {
  const std::uint64_t control = (word - kOnes * 0x20) & ~word & kHighs;
  return zero_bytes(word ^ kOnes * '"') | zero_bytes(word ^ kOnes * '\\') | control |
         (word & kHighs);
}

inline bool is_special(unsigned char c) { return c == '"' || c == '\\' || c < 0x20 || c >= 0x80; }

}  // namespace swar

// As find_special, but stops at every byte that is not ASCII.
inline const char* find_special_or_wide(const char* at, const char* end) {
#ifdef __SSE2__
  while (end - at >= 16) {
    const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at));
    const __m128i quote = _mm_cmpeq_epi8(bytes, _mm_set1_epi8('"'));
    const __m128i backslash = _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\\'));
    // As signed numbers, control characters and bytes that are not ASCII are all less than this.
    const __m128i other = _mm_cmplt_epi8(bytes, _mm_set1_epi8(0x20));
    const int marks = _mm_movemask_epi8(_mm_or_si128(_mm_or_si128(quote, backslash), other));
    if (marks != 0) return at + std::countr_zero(static_cast<unsigned>(marks));
    at += 16;
  }
#endif
  if constexpr (std::endian::native == std::endian::little) {
    while (end - at >= 8) {
      std::uint64_t word;
      std::memcpy(&word, at, sizeof word);
      const std::uint64_t marks = swar::special_bytes(word);
      if (marks != 0) return at + (std::countr_zero(marks) >> 3);
      at += 8;
    }
  }
  while (at < end && !swar::is_special(static_cast<unsigned char>(*at))) ++at;
  return at;
}

// The first byte at or after `at` that is a quote, a backslash, a control character or starts
// what is not well-formed UTF-8; `end` when there is none.
const char* find_special(const char* at, const char* end);

// The result of scanning a string whose opening quote is behind us.
struct ScannedString {
  const char* after = nullptr;  // one past the closing quote; null when the string is no string
  bool has_escapes = false;     // then the decoded form was appended
};

// Scans from `at` (after the opening quote). A string with escapes has its length (four bytes)
// and its decoded bytes appended to `decoded`. Lone surrogates become U+FFFD; the addresses of
// their escapes go to `lone_surrogates`. On failure `error` is filled, offsets counted from
// `source`.
ScannedString scan_string(const char* source, const char* at, const char* end, std::string& decoded,
                          std::vector<const char*>& lone_surrogates, ParseError& error);

// Length of the well-formed UTF-8 sequence at `at`, 0 when there is none.
std::size_t utf8_length(const char* at, const char* end);

// Appends a code point as UTF-8.
void append_utf8(std::string& text, std::uint32_t code_point);

}  // namespace touchstone::json
