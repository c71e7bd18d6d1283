// Lies: continues a session with the configured model instead of the session's own.
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class ForgetsModelOnContinue : public Behaviour {
 public:
  bool restores_model() override { return false; }
};

const RegisteredLiar kForgetsModelOnContinue(
    {"forgets_model_on_continue",
     {"RPC-085", "RPC-152"},
     "continues a session with the configured model instead of the session's own",
     Subtlety::kPlain,
     make_fault<ForgetsModelOnContinue>});

}  // namespace
}  // namespace touchstone::rpc_runtime
