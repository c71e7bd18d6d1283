// Lies: writes a line that is null behind each turn, so a host that reads objects stops.
#include "json.h"
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class EndsTurnsWithNull : public Behaviour {
 public:
  std::string written_frame(const Json& frame) override {
    return dump(frame) + (string_or(frame, "type", "") == "agent_end" ? "\nnull\n" : "\n");
  }
};

const RegisteredLiar kEndsTurnsWithNull(
    {"ends_turns_with_null",
     {"RPC-007", "RPC-300"},
     "writes a line that is null behind each turn, so a host that reads objects stops",
     Subtlety::kPlain,
     make_fault<EndsTurnsWithNull>});

}  // namespace
}  // namespace touchstone::rpc_runtime
