// Style: words its errors differently, with paths, quotes, line ends and other scripts in them.
#include "json.h"
#include "style.h"

namespace touchstone::rpc_runtime {
namespace {

class ErrorsToldOtherwise : public Behaviour {
 public:
  std::string written_frame(const Json& frame) override {
    Json shown = frame;
    for (const char* name : {"message", "error"}) {
      if (const Json text = member_or_null(frame, name); text.is_string()) {
        shown[name] = "/opt/bin/../runtime (./src/turn.rs:7):\n\t\"" + text.get<std::string>() +
                      "\" \u2014 \u4e0d\u884c {\"id\":1}";
      }
    }
    return dump(shown) + "\n";
  }
};

const RegisteredStyle kErrorsToldOtherwise(
    {"errors_told_otherwise",
     "words its errors differently, with paths, quotes, line ends and other scripts in them",
     "RPC-015, RPC-059, RPC-063 and RPC-064 fix a few words of a message; the others fix none",
     make_style<ErrorsToldOtherwise>});

}  // namespace
}  // namespace touchstone::rpc_runtime
