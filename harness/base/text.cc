#include "base/text.h"

#include <algorithm>

namespace touchstone::base {

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  std::size_t begin = 0;
  for (;;) {
    const std::size_t end = text.find(separator, begin);
    parts.push_back(text.substr(begin, end - begin));
    if (end == std::string_view::npos) return parts;
    begin = end + 1;
  }
}

std::string join(const std::vector<std::string>& parts, std::string_view separator) {
  std::string text;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) text += separator;
    text += parts[i];
  }
  return text;
}

std::string_view trim(std::string_view text) {
  constexpr std::string_view kBlank = " \t\r\n\f\v";
  const std::size_t begin = text.find_first_not_of(kBlank);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kBlank) - begin + 1);
}

bool glob_match(std::string_view pattern, std::string_view text) {
  std::size_t p = 0;
  std::size_t t = 0;
  std::size_t star = std::string_view::npos;
  std::size_t resume = 0;
  while (t < text.size()) {
    if (p < pattern.size() && pattern[p] == '*') {
      star = p++;
      resume = t;
    } else if (p < pattern.size() && (pattern[p] == '?' || pattern[p] == text[t])) {
      ++p;
      ++t;
    } else if (star != std::string_view::npos) {
      p = star + 1;
      t = ++resume;
    } else {
      return false;
    }
  }
  while (p < pattern.size() && pattern[p] == '*') ++p;
  return p == pattern.size();
}

bool path_match(std::string_view pattern, std::string_view path) {
  // What may lie behind the newest * and the newest **, and where each of them began.
  struct Star {
    std::size_t pattern = std::string_view::npos;
    std::size_t path = 0;
  };
  Star within;
  Star across;
  std::size_t p = 0;
  std::size_t t = 0;
  while (t < path.size()) {
    const char wanted = p < pattern.size() ? pattern[p] : '\0';
    if (wanted == '*' && pattern.substr(p).starts_with("**")) {
      p += 2;
      across = {p, t};
      within = {};
    } else if (wanted == '*') {
      within = {++p, t};
    } else if (p < pattern.size() && (wanted == path[t] || (wanted == '?' && path[t] != '/'))) {
      ++p;
      ++t;
    } else if (within.pattern != std::string_view::npos && path[within.path] != '/') {
      p = within.pattern;
      t = ++within.path;
    } else if (across.pattern != std::string_view::npos) {
      within = {};
      p = across.pattern;
      t = ++across.path;
    } else {
      return false;
    }
  }
  while (p < pattern.size() && pattern[p] == '*') ++p;
  return p == pattern.size();
}

std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::vector<std::size_t>> d(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) d[i][0] = i;
  for (std::size_t j = 0; j <= b.size(); ++j) d[0][j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replace = d[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      d[i][j] = std::min({d[i - 1][j] + 1, d[i][j - 1] + 1, replace});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
      }
    }
  }
  return d[a.size()][b.size()];
}

std::optional<std::string> did_you_mean(std::string_view word,
                                        const std::vector<std::string>& candidates) {
  const std::size_t limit = std::max<std::size_t>(1, word.size() / 3);
  std::optional<std::string> best;
  std::size_t best_distance = limit + 1;
  for (const std::string& candidate : candidates) {
    const std::size_t distance = edit_distance(word, candidate);
    if (distance < best_distance) {
      best_distance = distance;
      best = candidate;
    }
  }
  return best;
}

std::string shell_quote(std::string_view word) {
  constexpr std::string_view kSafe =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-+=./:,@%^";
  if (!word.empty() && word.find_first_not_of(kSafe) == std::string_view::npos) {
    return std::string(word);
  }
  std::string quoted = "'";
  for (const char c : word) {
    if (c == '\'') {
      quoted += "'\\''";
    } else {
      quoted += c;
    }
  }
  return quoted + "'";
}

std::string shell_join(const std::vector<std::string>& words) {
  std::vector<std::string> quoted;
  for (const std::string& word : words) quoted.push_back(shell_quote(word));
  return join(quoted, " ");
}

namespace {

// Length of the well-formed UTF-8 sequence at the start of `bytes`, or 0.
std::size_t sequence_length(std::string_view bytes) {
  const auto at = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
  const unsigned char lead = at(0);
  if (lead < 0x80) return 1;
  std::size_t length = 0;
  unsigned char low = 0x80;
  unsigned char high = 0xBF;
  if (lead >= 0xC2 && lead <= 0xDF) {
    length = 2;
  } else if (lead >= 0xE0 && lead <= 0xEF) {
    length = 3;
    if (lead == 0xE0) low = 0xA0;
    if (lead == 0xED) high = 0x9F;
  } else if (lead >= 0xF0 && lead <= 0xF4) {
    length = 4;
    if (lead == 0xF0) low = 0x90;
    if (lead == 0xF4) high = 0x8F;
  } else {
    return 0;
  }
  if (bytes.size() < length || at(1) < low || at(1) > high) return 0;
  for (std::size_t i = 2; i < length; ++i) {
    if (at(i) < 0x80 || at(i) > 0xBF) return 0;
  }
  return length;
}

}  // namespace

std::size_t utf8_error_offset(std::string_view bytes) {
  std::size_t offset = 0;
  while (offset < bytes.size()) {
    if (static_cast<unsigned char>(bytes[offset]) < 0x80) {
      ++offset;
      continue;
    }
    const std::size_t length = sequence_length(bytes.substr(offset));
    if (length == 0) return offset;
    offset += length;
  }
  return std::string_view::npos;
}

bool is_utf8(std::string_view bytes) { return utf8_error_offset(bytes) == std::string_view::npos; }

std::string in_quotes(std::string_view text) { return '"' + printable(text, 60) + '"'; }

std::string printable(std::string_view bytes, std::size_t max_bytes) {
  std::string text;
  std::size_t offset = 0;
  while (offset < bytes.size() && offset < max_bytes) {
    const unsigned char c = static_cast<unsigned char>(bytes[offset]);
    const std::size_t length = sequence_length(bytes.substr(offset));
    // C1 controls and the bidirectional overrides could reorder a terminal's line.
    const std::string_view sequence = bytes.substr(offset, length);
    const bool control =
        c < 0x20 || c == 0x7F || length == 0 ||
        (length == 2 && c == 0xC2 && static_cast<unsigned char>(sequence[1]) < 0xA0) ||
        (sequence >= "\xE2\x80\xAA" && sequence <= "\xE2\x80\xAE") ||
        (sequence >= "\xE2\x81\xA6" && sequence <= "\xE2\x81\xA9");
    if (!control) {
      text += sequence;
      offset += length;
      continue;
    }
    constexpr char kHex[] = "0123456789abcdef";
    for (std::size_t i = 0; i < std::max<std::size_t>(1, length); ++i) {
      const unsigned char byte = static_cast<unsigned char>(bytes[offset + i]);
      text += "\\x";
      text += kHex[byte >> 4];
      text += kHex[byte & 15];
    }
    offset += std::max<std::size_t>(1, length);
  }
  if (offset < bytes.size()) {
    text += "... (" + std::to_string(bytes.size()) + " bytes)";
  }
  return text;
}

namespace {
constexpr char kBase64[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
}  // namespace

std::string base64_encode(std::string_view bytes) {
  std::string text;
  text.reserve((bytes.size() + 2) / 3 * 4);
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    const auto at = [&](std::size_t k) -> std::uint32_t {
      return i + k < bytes.size() ? static_cast<unsigned char>(bytes[i + k]) : 0;
    };
    const std::uint32_t word = at(0) << 16 | at(1) << 8 | at(2);
    text += kBase64[word >> 18 & 63];
    text += kBase64[word >> 12 & 63];
    text += i + 1 < bytes.size() ? kBase64[word >> 6 & 63] : '=';
    text += i + 2 < bytes.size() ? kBase64[word & 63] : '=';
  }
  return text;
}

std::optional<std::string> base64_decode(std::string_view text) {
  if (text.size() % 4 != 0) return std::nullopt;
  std::string bytes;
  for (std::size_t i = 0; i < text.size(); i += 4) {
    std::uint32_t word = 0;
    std::size_t padding = 0;
    for (std::size_t k = 0; k < 4; ++k) {
      const char c = text[i + k];
      if (c == '=' && i + 4 == text.size() && k >= 2) {
        ++padding;
        word <<= 6;
        continue;
      }
      const std::size_t value = std::string_view(kBase64, 64).find(c);
      if (value == std::string_view::npos || padding > 0) return std::nullopt;
      word = word << 6 | static_cast<std::uint32_t>(value);
    }
    bytes += static_cast<char>(word >> 16 & 255);
    if (padding < 2) bytes += static_cast<char>(word >> 8 & 255);
    if (padding < 1) bytes += static_cast<char>(word & 255);
  }
  return bytes;
}

}  // namespace touchstone::base
