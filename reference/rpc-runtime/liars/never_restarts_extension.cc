// Lies: gives a turn up at the first failure of an extension instead of restarting it.
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class NeverRestartsExtension : public Behaviour {
 public:
  bool restarts_failed_extension() override { return false; }
};

const RegisteredLiar kNeverRestartsExtension(
    {"never_restarts_extension",
     {"RPC-112", "RPC-139"},
     "gives a turn up at the first failure of an extension instead of restarting it",
     Subtlety::kPlain,
     make_fault<NeverRestartsExtension>});

}  // namespace
}  // namespace touchstone::rpc_runtime
