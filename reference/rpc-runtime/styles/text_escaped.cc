// Style: writes every character beyond ASCII as \u and four digits.
#include "json.h"
#include "style.h"

namespace touchstone::rpc_runtime {
namespace {

class TextEscaped : public Behaviour {
 public:
  std::string written_frame(const Json& frame) override {
    return frame.dump(-1, ' ', true, Json::error_handler_t::replace) + "\n";
  }
  std::string written_extension_message(const Json& message) override {
    return message.dump(-1, ' ', true, Json::error_handler_t::replace);
  }
  std::string written_session(const Json& document) override {
    return document.dump(0, ' ', true, Json::error_handler_t::replace);
  }
};

const RegisteredStyle kTextEscaped({"text_escaped",
                                    "writes every character beyond ASCII as \\u and four digits",
                                    "JSON: an escaped character is the character",
                                    make_style<TextEscaped>});

}  // namespace
}  // namespace touchstone::rpc_runtime
