// Style: puts blanks and tabs between the tokens of a frame, and before its line end.
#include <cstddef>

#include "json.h"
#include "style.h"

namespace touchstone::rpc_runtime {
namespace {

std::string spaced(const std::string& json) {
  std::string text;
  bool inside = false;
  for (std::size_t i = 0; i < json.size(); ++i) {
    const char c = json[i];
    if (inside && c == '\\') {
      text += c;
      text += json[++i];
      continue;
    }
    if (c == '"') inside = !inside;
    const bool structural = !inside && std::string("{}[]:,").find(c) != std::string::npos;
    if (structural && !text.empty()) text += ' ';
    text += c;
    if (structural) text += "\t ";
  }
  return text;
}

class BlanksInside : public Behaviour {
 public:
  std::string written_frame(const Json& frame) override { return spaced(dump(frame)) + " \t\n"; }
  std::string written_extension_message(const Json& message) override {
    return spaced(dump(message));
  }
};

const RegisteredStyle kBlanksInside(
    {"blanks_inside", "puts blanks and tabs between the tokens of a frame, and before its line end",
     "RFC 8259 section 2: white space is insignificant; RPC-009 forbids only a line feed inside",
     make_style<BlanksInside>});

}  // namespace
}  // namespace touchstone::rpc_runtime
