// JsonScanner walks over JSON text, strictly, and keeps nothing of it.
//
// Every step leaves position() behind what it read, or returns false with error() set, after
// which the scanner is of no more use. UTF-8 is the caller's to check. The text must outlive it.
// One thread.
#pragma once

#include <limits>
#include <string>
#include <string_view>

namespace touchstone::rpc_runtime {

// The value of a hexadecimal digit, or -1.
int hex_digit(char c);

class JsonScanner {
 public:
  explicit JsonScanner(std::string_view text, int max_nesting = std::numeric_limits<int>::max())
      : text_(text), max_nesting_(max_nesting) {}

  std::size_t position() const { return at_; }
  const std::string& error() const { return error_; }
  bool at_end() const { return at_ == text_.size(); }
  char peek() const { return at_end() ? '\0' : text_[at_]; }

  void skip_space();
  // Moves behind `c` if it is the next character.
  bool take(char c);
  // A whole value, which would be nested `depth` levels deep if it were an object or array.
  bool value(int depth);
  bool string();
  // Sets error() for the current position; returns false.
  bool fail(const std::string& what);

 private:
  bool object(int depth);
  bool array(int depth);
  bool literal(std::string_view word);
  bool number();
  bool digits();
  bool escape();
  bool code_unit(unsigned* unit);

  std::string_view text_;
  const int max_nesting_;
  std::size_t at_ = 0;
  std::string error_;
};

}  // namespace touchstone::rpc_runtime
