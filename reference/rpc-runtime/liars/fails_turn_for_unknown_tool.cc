// Lies: fails the turn when the model calls a tool that does not exist, instead of telling the
// model.
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class FailsTurnForUnknownTool : public Behaviour {
 public:
  bool fails_on_unknown_tool() override { return true; }
};

const RegisteredLiar kFailsTurnForUnknownTool(
    {"fails_turn_for_unknown_tool",
     {"RPC-140", "RPC-141"},
     "fails the turn when the model calls a tool that does not exist, instead of telling the model",
     Subtlety::kPlain,
     make_fault<FailsTurnForUnknownTool>});

}  // namespace
}  // namespace touchstone::rpc_runtime
