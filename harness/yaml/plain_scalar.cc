#include "yaml/plain_scalar.h"

#include <utility>

namespace touchstone::yaml {
namespace {

// Skips decimal digits and says how many there were.
std::size_t skip_digits(std::string_view& text) {
  std::size_t count = 0;
  while (count < text.size() && text[count] >= '0' && text[count] <= '9') ++count;
  text.remove_prefix(count);
  return count;
}

bool skip_one_of(std::string_view& text, std::string_view characters) {
  if (text.empty() || characters.find(text.front()) == std::string_view::npos) return false;
  text.remove_prefix(1);
  return true;
}

}  // namespace

bool is_json_number(std::string_view text) {
  skip_one_of(text, "-");
  const bool leading_zero = !text.empty() && text.front() == '0';
  const std::size_t digits = skip_digits(text);
  if (digits == 0 || (leading_zero && digits > 1)) return false;
  if (skip_one_of(text, ".") && skip_digits(text) == 0) return false;
  if (skip_one_of(text, "eE")) {
    skip_one_of(text, "+-");
    if (skip_digits(text) == 0) return false;
  }
  return text.empty();
}

Node plain_scalar(std::string text) {
  if (text.empty() || text == "null") return {};
  if (text == "true" || text == "false") return Node::boolean(text == "true");
  if (is_json_number(text)) return Node::number(std::move(text));
  return Node::string(std::move(text));
}

}  // namespace touchstone::yaml
