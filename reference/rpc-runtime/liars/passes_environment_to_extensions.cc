// Lies: starts extensions with the whole environment, so they see the keys of other providers.
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class PassesEnvironmentToExtensions : public Behaviour {
 public:
  bool clears_extension_environment() override { return false; }
};

const RegisteredLiar kPassesEnvironmentToExtensions(
    {"passes_environment_to_extensions",
     {"RPC-118"},
     "starts extensions with the whole environment, so they see the keys of other providers",
     Subtlety::kPlain,
     make_fault<PassesEnvironmentToExtensions>});

}  // namespace
}  // namespace touchstone::rpc_runtime
