// The words of a BARE schema's text. Internal to this folder; the text must outlive them.
#pragma once

#include <cstdint>
#include <string_view>

namespace touchstone::bare {

struct Token {
  enum class Kind : std::uint8_t { kWord, kNumber, kSign, kAnnotation, kEnd, kBad };
  Kind kind = Kind::kEnd;
  std::string_view text;  // of an annotation what stands behind "#:", without blanks around
  int line = 1;
  int column = 1;
};

class Tokens {
 public:
  explicit Tokens(std::string_view text) : text_(text) { advance(); }

  const Token& peek() const { return next_; }
  Token take();

 private:
  void advance();
  void skip_blanks();
  void step();

  std::string_view text_;
  std::size_t at_ = 0;
  int line_ = 1;
  int column_ = 1;
  Token next_;
};

}  // namespace touchstone::bare
