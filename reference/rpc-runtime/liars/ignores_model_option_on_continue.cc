// Lies: lets the continued session's model win over the command line.
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class IgnoresModelOptionOnContinue : public Behaviour {
 public:
  bool command_line_model_wins() override { return false; }
};

const RegisteredLiar kIgnoresModelOptionOnContinue(
    {"ignores_model_option_on_continue",
     {"RPC-087", "RPC-152"},
     "lets the continued session's model win over the command line",
     Subtlety::kPlain,
     make_fault<IgnoresModelOptionOnContinue>});

}  // namespace
}  // namespace touchstone::rpc_runtime
