#include "schema/ecma_regex.h"

#include <cstdint>
#include <optional>
#include <utility>

#include "schema/characters.h"
#include "schema/unicode_property.h"

namespace touchstone::schema {
namespace {

// White space as ECMA-262 counts it, for use inside a class.
constexpr std::string_view kSpaces =
    "\\t\\n\\x{0B}\\f\\r \\x{A0}\\x{1680}\\x{2000}-\\x{200A}\\x{2028}\\x{2029}\\x{202F}\\x{205F}"
    "\\x{3000}\\x{FEFF}";

class Translator {
 public:
  explicit Translator(std::string_view pattern) : text_(pattern) {}

  base::Result<std::string> run() {
    while (at_ < text_.size() && error_.empty()) step();
    if (!error_.empty()) {
      return base::Error{base::ExitCode::kBadInput, error_ + " at byte " + std::to_string(at_)};
    }
    return std::move(out_);
  }

 private:
  void step() {
    const char c = text_[at_];
    if (c == '\\') {
      escape(false);
    } else if (c == '[') {
      character_class();
    } else if (c == '(') {
      group();
    } else if (c == '*' || c == '+' || c == '?' || c == '{') {
      quantifier();
    } else if (c == '.') {
      out_ += "[^\\n\\r\\x{2028}\\x{2029}]";
      ++at_;
    } else if (c == '}' || c == ']') {
      out_ += '\\';
      out_ += c;
      ++at_;
    } else {
      out_ += c;
      ++at_;
    }
  }

  void fail(std::string what) { error_ = std::move(what); }
  char peek(std::size_t ahead) const {
    return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0';
  }

  void group() {
    if (peek(1) == '*') return fail("nothing to repeat");
    out_ += '(';
    ++at_;
    if (peek(0) != '?') return;
    const char kind = peek(1);
    const bool lookbehind = kind == '<' && (peek(2) == '=' || peek(2) == '!');
    const bool named = kind == '<' && !lookbehind && peek(2) != '\0';
    if (kind != ':' && kind != '=' && kind != '!' && !lookbehind && !named) {
      return fail("unknown kind of group");
    }
    const std::size_t length = lookbehind ? 3 : 2;
    out_ += text_.substr(at_, length);
    at_ += length;
  }

  // Copies a quantifier whole, so that what Perl would read as possessive is seen.
  void quantifier() {
    if (text_[at_] == '{') {
      std::size_t end = at_ + 1;
      while (end < text_.size() &&
             ((text_[end] >= '0' && text_[end] <= '9') || text_[end] == ',')) {
        ++end;
      }
      const bool counted =
          end < text_.size() && text_[end] == '}' && end > at_ + 1 && text_[at_ + 1] != ',';
      if (!counted) {  // a literal brace, as without the u flag
        out_ += "\\{";
        ++at_;
        return;
      }
      out_ += text_.substr(at_, end + 1 - at_);
      at_ = end + 1;
    } else {
      out_ += text_[at_++];
    }
    if (peek(0) == '?') {
      out_ += '?';
      ++at_;
    }
    if (peek(0) == '+' || peek(0) == '*' || peek(0) == '?') fail("nothing to repeat");
  }

  void character_class() {
    out_ += '[';
    ++at_;
    if (peek(0) == '^') {
      out_ += '^';
      ++at_;
    }
    while (error_.empty()) {
      if (at_ >= text_.size()) return fail("a character class without an end");
      const char c = text_[at_];
      if (c == ']') break;
      if (c == '\\') {
        escape(true);
      } else if (c == '[') {
        out_ += "\\[";
        ++at_;
      } else {
        out_ += c;
        ++at_;
      }
    }
    if (error_.empty()) {
      out_ += ']';
      ++at_;
    }
  }

  void escape(bool in_class) {
    const char c = peek(1);
    switch (c) {
      case 's':
      case 'S':
        return space_class(c, in_class);
      case 'd':
      case 'D':
      case 'w':
      case 'W':
      case 'f':
      case 'n':
      case 'r':
      case 't':
        return copy(2);
      case 'b':
        if (in_class) return emit("\\x08", 2);
        return copy(2);
      case 'B':
        if (in_class) return fail("\\B inside a character class");
        return copy(2);
      case 'v':
        return emit("\\x{0B}", 2);
      case 'c':
        return control();
      case 'x':
        if (!is_hex(peek(2)) || !is_hex(peek(3))) return fail("\\x without two digits");
        return emit("\\x{" + std::string(text_.substr(at_ + 2, 2)) + "}", 4);
      case 'u':
        return code_unit();
      case 'p':
      case 'P':
        return property(c);
      case 'k':
        return named_reference(in_class);
      case '0':
        if (peek(2) >= '0' && peek(2) <= '9') return fail("an octal escape");
        return emit("\\x{0}", 2);
      case '\0':
        return fail("a backslash at the end");
      default:
        break;
    }
    if (c >= '1' && c <= '9') return back_reference(in_class);
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) return fail("unknown escape");
    // An escaped punctuation mark is itself in both dialects; beyond ASCII drop the backslash.
    if (static_cast<unsigned char>(c) >= 0x80) {
      ++at_;
      return;
    }
    copy(2);
  }

  void copy(std::size_t length) { emit(std::string(text_.substr(at_, length)), length); }
  void emit(std::string_view translated, std::size_t length) {
    out_ += translated;
    at_ += length;
  }

  void space_class(char letter, bool in_class) {
    const bool negative = letter == 'S';
    if (!in_class) {
      return emit((negative ? "[^" : "[") + std::string(kSpaces) + "]", 2);
    }
    if (!negative) return emit(kSpaces, 2);
    // Everything between the white space, since a class cannot hold a negated one.
    emit(
        "\\x{0}-\\x{8}\\x{E}-\\x{1F}!-\\x{9F}\\x{A1}-\\x{167F}\\x{1681}-\\x{1FFF}"
        "\\x{200B}-\\x{2027}\\x{202A}-\\x{202E}\\x{2030}-\\x{205E}\\x{2060}-\\x{2FFF}"
        "\\x{3001}-\\x{FEFE}\\x{FF00}-\\x{10FFFF}",
        2);
  }

  void control() {
    const char letter = peek(2);
    if (!((letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z'))) {
      return fail("\\c without a letter");
    }
    constexpr std::string_view kHex = "0123456789ABCDEF";
    const unsigned value = static_cast<unsigned char>(letter) & 0x1FU;
    emit(std::string("\\x{") + kHex[value >> 4] + kHex[value & 15U] + "}", 3);
  }

  std::optional<std::uint32_t> four_digits(std::size_t ahead) const {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i) {
      const char c = peek(ahead + i);
      if (!is_hex(c)) return std::nullopt;
      value = value * 16 + static_cast<std::uint32_t>(c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10);
    }
    return value;
  }

  void code_unit() {
    if (peek(2) == '{') {
      const std::size_t end = text_.find('}', at_);
      if (end == std::string_view::npos || end == at_ + 3) return fail("\\u{ without digits and }");
      const std::string_view digits = text_.substr(at_ + 3, end - at_ - 3);
      for (const char c : digits) {
        if (!is_hex(c)) return fail("\\u{ with something else than digits");
      }
      return emit("\\x{" + std::string(digits) + "}", end + 1 - at_);
    }
    const auto unit = four_digits(2);
    if (!unit) return fail("\\u without four digits");
    if (*unit >= 0xD800 && *unit <= 0xDBFF && peek(6) == '\\' && peek(7) == 'u') {
      const auto low = four_digits(8);
      if (low && *low >= 0xDC00 && *low <= 0xDFFF) {
        return emit_code_point(0x10000 + ((*unit - 0xD800) << 10) + (*low - 0xDC00), 12);
      }
    }
    if (*unit >= 0xD800 && *unit <= 0xDFFF) return fail("half a surrogate pair");
    emit_code_point(*unit, 6);
  }

  void emit_code_point(std::uint32_t code_point, std::size_t length) {
    constexpr std::string_view kHex = "0123456789ABCDEF";
    std::string digits;
    for (; code_point != 0 || digits.empty(); code_point >>= 4) {
      digits.insert(digits.begin(), kHex[code_point & 15U]);
    }
    emit("\\x{" + digits + "}", length);
  }

  void property(char letter) {
    const std::size_t end = text_.find('}', at_);
    if (peek(2) != '{' || end == std::string_view::npos) return fail("\\p without {name}");
    const auto name = translate_unicode_property(text_.substr(at_ + 3, end - at_ - 3));
    if (!name) return fail("unknown Unicode property");
    emit(std::string("\\") + letter + "{" + *name + "}", end + 1 - at_);
  }

  void named_reference(bool in_class) {
    const std::size_t end = text_.find('>', at_);
    if (in_class || peek(2) != '<' || end == std::string_view::npos)
      return fail("\\k without <name>");
    copy(end + 1 - at_);
  }

  void back_reference(bool in_class) {
    if (in_class) return fail("a back reference inside a character class");
    std::size_t length = 1;
    while (peek(length) >= '0' && peek(length) <= '9') ++length;
    emit("\\g{" + std::string(text_.substr(at_ + 1, length - 1)) + "}", length);
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::string out_;
  std::string error_;
};

}  // namespace

base::Result<std::string> translate_ecma_regex(std::string_view pattern) {
  return Translator(pattern).run();
}

}  // namespace touchstone::schema
