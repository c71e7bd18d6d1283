#include "json/pass.h"

#include <cmath>
#include <limits>
#include <utility>

#include "json/string_scanner.h"

namespace touchstone::json {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

bool Pass::run() {
  if (std::string_view(begin_, offset(end_)).starts_with("\xEF\xBB\xBF")) {
    return fail(ParseError::Kind::kSyntax, "a byte order mark stands before the text");
  }
  skip_blanks();
  if (at_ == end_) return fail(ParseError::Kind::kEmpty, "the text is empty");
  if (!parse_values()) return false;
  skip_blanks();
  if (at_ == end_) return true;
  return fail(ParseError::Kind::kTrailingContent, "something follows the end of the document");
}

bool Pass::parse_values() {
  Step step = Step::kValue;
  for (;;) {
    switch (step) {
      case Step::kValue:
        step = parse_value();
        break;
      case Step::kName:
        step = parse_name();
        break;
      case Step::kAfterValue:
        step = parse_separator();
        break;
      case Step::kDone:
        return true;
      case Step::kFailed:
        return false;
    }
  }
}

Pass::Step Pass::parse_value() {
  if (at_ == end_) return unexpected("a value");
  switch (*at_) {
    case '{':
      return open(Kind::kObject);
    case '[':
      return open(Kind::kArray);
    case '"':
      return parse_string(false) ? Step::kAfterValue : Step::kFailed;
    case 't':
      return parse_word("true", Kind::kBool, 1);
    case 'f':
      return parse_word("false", Kind::kBool, 0);
    case 'n':
      return parse_word("null", Kind::kNull, 0);
    default:
      return parse_number();
  }
}

// What is inside is left to the loop in parse_values(), so that nesting is no recursion.
Pass::Step Pass::open(Kind kind) {
  if (writer_.depth() >= limits_.max_depth) {
    fail(ParseError::Kind::kTooDeep, "arrays and objects are nested too deep");
    return Step::kFailed;
  }
  writer_.open(kind, position());
  ++at_;
  skip_blanks();
  if (at_ != end_ && *at_ == (kind == Kind::kObject ? '}' : ']')) return close();
  return kind == Kind::kObject ? Step::kName : Step::kValue;
}

Pass::Step Pass::close() {
  ++at_;
  writer_.close(position());
  return Step::kAfterValue;
}

Pass::Step Pass::parse_name() {
  if (at_ == end_ || *at_ != '"') return unexpected("a member name");
  if (!parse_string(true)) return Step::kFailed;
  skip_blanks();
  if (at_ == end_ || *at_ != ':') return unexpected("':' after a member name");
  ++at_;
  skip_blanks();
  return parse_value();
}

Pass::Step Pass::parse_separator() {
  if (writer_.depth() == 0) return Step::kDone;
  skip_blanks();
  TapeWriter::Open& container = writer_.innermost();
  if (++container.count > Tape::kMaxExtra) {
    fail(ParseError::Kind::kTooLarge, "a container has too many elements");
    return Step::kFailed;
  }
  if (writer_.size() > limits_.max_values) {
    fail(ParseError::Kind::kTooLarge,
         "it has more than " + std::to_string(limits_.max_values) + " values");
    return Step::kFailed;
  }
  if (at_ != end_ && *at_ == ',') {
    ++at_;
    skip_blanks();
    return container.is_object ? parse_name() : parse_value();
  }
  if (at_ != end_ && *at_ == (container.is_object ? '}' : ']')) return close();
  return unexpected(container.is_object ? "',' or '}' after a member"
                                        : "',' or ']' after an element");
}

// Nearly all strings end before anything odd does.
bool Pass::parse_string(bool is_name) {
  const char* const special = find_special_or_wide(at_ + 1, end_);
  if (special == end_ || *special != '"') return parse_string_slowly(is_name);
  const std::uint32_t start = position();
  at_ = special + 1;
  if (is_name) {
    writer_.add_name(start, position(), Tape::kUndecoded);
  } else {
    writer_.add_string(start, position(), Tape::kUndecoded);
  }
  return true;
}

bool Pass::parse_string_slowly(bool is_name) {
  const std::uint32_t start = position();
  const std::size_t decoded_at = writer_.decoded().size();
  const ScannedString scanned =
      scan_string(begin_, at_ + 1, end_, writer_.decoded(), output_.lone_surrogates, output_.error);
  if (scanned.after == nullptr) return false;
  at_ = scanned.after;
  std::uint32_t link = Tape::kUndecoded;
  if (scanned.has_escapes) {
    if (decoded_at >= Tape::kUndecoded) {
      return fail(ParseError::Kind::kTooLarge, "the decoded strings are too large");
    }
    link = static_cast<std::uint32_t>(decoded_at);
    note_lone_surrogates();
  }
  if (is_name) {
    writer_.add_name(start, position(), link);
  } else {
    writer_.add_string(start, position(), link);
  }
  return true;
}

Pass::Step Pass::parse_word(std::string_view word, Kind kind, std::uint32_t extra) {
  const std::string_view rest(at_, offset(end_) - offset(at_));
  if (!rest.starts_with(word)) return unexpected("a value");
  const std::uint32_t start = position();
  at_ += word.size();
  writer_.add_scalar(kind, start, position(), extra);
  return Step::kAfterValue;
}

bool Pass::skip_digits() {
  const char* const first = at_;
  while (at_ != end_ && is_digit(*at_)) ++at_;
  return at_ != first;
}

Pass::Step Pass::parse_number() {
  const std::uint32_t start = position();
  if (*at_ == '-') ++at_;
  if (at_ == end_ || !is_digit(*at_)) {
    return unexpected(position() == start ? "a value" : "a digit after '-'");
  }
  const char* const digits = at_;
  skip_digits();
  if (*digits == '0' && at_ - digits > 1) {
    at_ = digits;
    fail(ParseError::Kind::kSyntax, "a number must not start with 0");
    return Step::kFailed;
  }
  bool is_big = at_ - digits > 18;
  if (at_ != end_ && *at_ == '.') {
    ++at_;
    if (!skip_digits()) return unexpected("a digit after '.'");
  }
  if (at_ != end_ && (*at_ == 'e' || *at_ == 'E')) {
    ++at_;
    if (at_ != end_ && (*at_ == '+' || *at_ == '-')) ++at_;
    if (!skip_digits()) return unexpected("a digit in the exponent");
    is_big = true;
  }
  if (is_big) note_big_number(start);
  writer_.add_scalar(Kind::kNumber, start, position());
  return Step::kAfterValue;
}

// An integer that no 64-bit type holds, or a number that no double comes near.
void Pass::note_big_number(std::uint32_t start) {
  const std::string_view text(begin_ + start, position() - start);
  const Number number(text);
  const bool integer = text.find_first_of(".eE") == std::string_view::npos;
  const bool odd = integer ? !number.as_int64() && !number.as_uint64()
                           : std::abs(number.as_double()) > std::numeric_limits<double>::max();
  if (odd) note({Oddity::Kind::kBigNumber, start, writer_.size()});
}

void Pass::note_lone_surrogates() {
  for (const char* escape : output_.lone_surrogates) {
    note({Oddity::Kind::kLoneSurrogate, offset(escape), writer_.size()});
  }
  output_.lone_surrogates.clear();
}

void Pass::note(FoundOddity oddity) {
  if (output_.found.size() < kMaxOddities) output_.found.push_back(oddity);
}

bool Pass::fail(ParseError::Kind kind, std::string what) {
  output_.error = {kind, offset(at_), std::move(what)};
  return false;
}

Pass::Step Pass::unexpected(std::string_view wanted) {
  if (at_ == end_) {
    fail(ParseError::Kind::kSyntax, "the text ends where " + std::string(wanted) + " is expected");
    return Step::kFailed;
  }
  const std::size_t length = utf8_length(at_, end_);
  const auto byte = static_cast<unsigned char>(*at_);
  if (length == 0) {
    fail(ParseError::Kind::kInvalidUtf8, "invalid UTF-8 outside a string");
  } else if (byte < 0x20 && !is_blank(*at_)) {
    fail(ParseError::Kind::kControlCharacter, "a control character outside a string");
  } else {
    fail(ParseError::Kind::kSyntax, "expected " + std::string(wanted));
  }
  return Step::kFailed;
}

}  // namespace touchstone::json
