// Lies: writes error null into the answer of a turn that went well, so a host that looks for the
// member shows a failure.
#include "json.h"
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class WritesNullErrorOfGoodTurn : public Behaviour {
 public:
  std::string written_frame(const Json& frame) override {
    Json shown = frame;
    if (string_or(frame, "command", "") == "prompt" && frame.at("ok") == true) {
      shown["error"] = nullptr;
    }
    return dump(shown) + "\n";
  }
};

const RegisteredLiar kWritesNullErrorOfGoodTurn(
    {"writes_null_error_of_good_turn",
     {"RPC-305"},
     "writes error null into the answer of a turn that went well, so a host that looks for the "
     "member shows a failure",
     Subtlety::kPlain,
     make_fault<WritesNullErrorOfGoodTurn>});

}  // namespace
}  // namespace touchstone::rpc_runtime
