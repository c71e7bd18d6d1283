#include "bare/tokens.h"

#include "base/text.h"

namespace touchstone::bare {
namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_word(char c) { return is_letter(c) || is_digit(c) || c == '_'; }

}  // namespace

Token Tokens::take() {
  const Token taken = next_;
  advance();
  return taken;
}

void Tokens::step() {
  if (text_[at_++] == '\n') {
    ++line_;
    column_ = 1;
  } else {
    ++column_;
  }
}

// Blanks, and comments that are no annotations.
void Tokens::skip_blanks() {
  while (at_ < text_.size()) {
    const char c = text_[at_];
    if (c == '#' && text_.substr(at_, 2) != "#:") {
      while (at_ < text_.size() && text_[at_] != '\n') step();
    } else if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
      step();
    } else {
      return;
    }
  }
}

void Tokens::advance() {
  skip_blanks();
  next_ = Token{Token::Kind::kEnd, {}, line_, column_};
  if (at_ == text_.size()) return;
  const std::size_t begin = at_;
  const char first = text_[at_];
  if (first == '#') {
    while (at_ < text_.size() && text_[at_] != '\n') step();
    next_.kind = Token::Kind::kAnnotation;
    next_.text = base::trim(text_.substr(begin + 2, at_ - begin - 2));
    return;
  }
  if (is_letter(first)) {
    while (at_ < text_.size() && is_word(text_[at_])) step();
    next_.kind = Token::Kind::kWord;
  } else if (is_digit(first)) {
    while (at_ < text_.size() && is_digit(text_[at_])) step();
    next_.kind = Token::Kind::kNumber;
  } else {
    step();
    const bool known = std::string_view("{}<>[]|=:").find(first) != std::string_view::npos;
    next_.kind = known ? Token::Kind::kSign : Token::Kind::kBad;
  }
  next_.text = text_.substr(begin, at_ - begin);
}

}  // namespace touchstone::bare
