// Style: writes every letter of every string, names of members too, as \u and four digits in
// capitals.
#include <cctype>
#include <cstddef>
#include <cstdio>

#include "json.h"
#include "style.h"

namespace touchstone::rpc_runtime {
namespace {

void append_unit(std::string& text, char c) {
  char unit[8];
  std::snprintf(unit, sizeof unit, "\\u%04X", static_cast<unsigned>(c));
  text += unit;
}

// What an escape of two characters stands for.
char meaning(char c) {
  switch (c) {
    case 'b':
      return '\b';
    case 'f':
      return '\f';
    case 'n':
      return '\n';
    case 'r':
      return '\r';
    case 't':
      return '\t';
    default:
      return c;
  }
}

// Takes JSON in ASCII.
std::string escaped(const std::string& json) {
  std::string text;
  bool inside = false;
  for (std::size_t i = 0; i < json.size(); ++i) {
    if (json[i] == '"') {
      inside = !inside;
      text += '"';
    } else if (!inside) {
      text += json[i];
    } else if (json[i] != '\\') {
      append_unit(text, json[i]);
    } else if (json[++i] == 'u') {
      text += "\\u";
      for (int digit = 0; digit < 4; ++digit) {
        text += static_cast<char>(std::toupper(static_cast<unsigned char>(json[++i])));
      }
    } else {
      append_unit(text, meaning(json[i]));
    }
  }
  return text;
}

class TextEscapedThroughout : public Behaviour {
 public:
  std::string written_frame(const Json& frame) override {
    return escaped(frame.dump(-1, ' ', true, Json::error_handler_t::replace)) + "\n";
  }
};

const RegisteredStyle kTextEscapedThroughout(
    {"text_escaped_throughout",
     "writes every letter of every string, names of members too, as \\u "
     "and four digits in capitals",
     "JSON: an escaped character is the character, in names as well",
     make_style<TextEscapedThroughout>});

}  // namespace
}  // namespace touchstone::rpc_runtime
