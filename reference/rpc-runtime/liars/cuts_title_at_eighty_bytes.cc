// Lies: cuts a title after eighty bytes, so titles in other scripts are a third as long.
#include "json.h"
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class CutsTitleAtEightyBytes : public Behaviour {
 public:
  std::string written_session(const Json& document) override {
    std::string title = string_or(document, "title", "").substr(0, 80);
    // Not inside a character, which would be no UTF-8.
    while (!title.empty() && (static_cast<unsigned char>(title.back()) & 0x80) != 0)
      title.pop_back();
    Json saved = document;
    saved["title"] = title;
    return Behaviour::written_session(saved);
  }
};

const RegisteredLiar kCutsTitleAtEightyBytes(
    {"cuts_title_at_eighty_bytes",
     {"RPC-092"},
     "cuts a title after eighty bytes, so titles in other scripts are a third as long",
     Subtlety::kDevious,
     make_fault<CutsTitleAtEightyBytes>});

}  // namespace
}  // namespace touchstone::rpc_runtime
