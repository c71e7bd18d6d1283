#include "json_scanner.h"

namespace touchstone::rpc_runtime {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

int hex_digit(char c) {
  if (is_digit(c)) return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

void JsonScanner::skip_space() {
  while (!at_end() && (peek() == ' ' || peek() == '\t' || peek() == '\n' || peek() == '\r')) ++at_;
}

bool JsonScanner::take(char c) {
  if (at_end() || text_[at_] != c) return false;
  ++at_;
  return true;
}

bool JsonScanner::fail(const std::string& what) {
  error_ = what + " at byte " + std::to_string(at_ + 1);
  return false;
}

bool JsonScanner::value(int depth) {
  if (at_end()) return fail("unexpected end of text");
  switch (peek()) {
    case '{':
      return object(depth);
    case '[':
      return array(depth);
    case '"':
      return string();
    case 't':
      return literal("true");
    case 'f':
      return literal("false");
    case 'n':
      return literal("null");
    default:
      return number();
  }
}

bool JsonScanner::string() {
  if (!take('"')) return fail("expected a string");
  while (!at_end()) {
    const auto c = static_cast<unsigned char>(peek());
    if (c == '"') return take('"');
    if (c < 0x20) return fail("control character in a string");
    if (c != '\\') {
      ++at_;
    } else if (!escape()) {
      return false;
    }
  }
  return fail("unexpected end of a string");
}

bool JsonScanner::object(int depth) {
  if (depth > max_nesting_) return fail("nested too deeply");
  take('{');
  skip_space();
  if (take('}')) return true;
  while (true) {
    skip_space();
    if (!string()) return false;
    skip_space();
    if (!take(':')) return fail("expected a colon");
    skip_space();
    if (!value(depth + 1)) return false;
    skip_space();
    if (take('}')) return true;
    if (!take(',')) return fail("expected a comma or a closing brace");
  }
}

bool JsonScanner::array(int depth) {
  if (depth > max_nesting_) return fail("nested too deeply");
  take('[');
  skip_space();
  if (take(']')) return true;
  while (true) {
    skip_space();
    if (!value(depth + 1)) return false;
    skip_space();
    if (take(']')) return true;
    if (!take(',')) return fail("expected a comma or a closing bracket");
  }
}

bool JsonScanner::literal(std::string_view word) {
  if (text_.substr(at_, word.size()) != word) return fail("expected a value");
  at_ += word.size();
  return true;
}

bool JsonScanner::digits() {
  if (!is_digit(peek())) return fail("expected a value");
  while (is_digit(peek())) ++at_;
  return true;
}

bool JsonScanner::number() {
  take('-');
  if (!take('0') && !digits()) return false;
  if (take('.') && !digits()) return false;
  if (peek() == 'e' || peek() == 'E') {
    ++at_;
    if (!take('+')) take('-');
    return digits();
  }
  return true;
}

// The four hexadecimal digits of \uXXXX, the cursor being behind the u.
bool JsonScanner::code_unit(unsigned* unit) {
  *unit = 0;
  for (int i = 0; i < 4; ++i) {
    const int digit = hex_digit(peek());
    if (digit < 0) return fail("bad unicode escape");
    *unit = *unit * 16 + static_cast<unsigned>(digit);
    ++at_;
  }
  return true;
}

bool JsonScanner::escape() {
  take('\\');
  if (!take('u')) {
    if (at_end() || std::string_view("\"\\/bfnrt").find(peek()) == std::string_view::npos) {
      return fail("bad escape");
    }
    ++at_;
    return true;
  }
  unsigned unit = 0;
  if (!code_unit(&unit)) return false;
  if (unit < 0xD800 || unit > 0xDFFF) return true;
  unsigned low = 0;
  if (unit > 0xDBFF || !take('\\') || !take('u')) return fail("lone surrogate");
  if (!code_unit(&low)) return false;
  return low >= 0xDC00 && low <= 0xDFFF ? true : fail("lone surrogate");
}

}  // namespace touchstone::rpc_runtime
