// Lies: leaves ok out of the list of tools, so a host takes it for a failure.
#include "json.h"
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class OmitsOkOfTools : public Behaviour {
 public:
  std::string written_frame(const Json& frame) override {
    Json shown = frame;
    if (string_or(frame, "command", "") == "tools_list") shown.erase("ok");
    return dump(shown) + "\n";
  }
};

const RegisteredLiar kOmitsOkOfTools(
    {"omits_ok_of_tools",
     {"RPC-097"},
     "leaves ok out of the list of tools, so a host takes it for a failure",
     Subtlety::kPlain,
     make_fault<OmitsOkOfTools>});

}  // namespace
}  // namespace touchstone::rpc_runtime
