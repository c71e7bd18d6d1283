// Lies: sends ready only when every extension has answered, so one that never does blocks the
// host.
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class WaitsForSlowExtensions : public Behaviour {
 public:
  bool waits_without_limit_for_extensions() override { return true; }
};

const RegisteredLiar kWaitsForSlowExtensions(
    {"waits_for_slow_extensions",
     {"RPC-109"},
     "sends ready only when every extension has answered, so one that never does blocks the host",
     Subtlety::kPlain,
     make_fault<WaitsForSlowExtensions>});

}  // namespace
}  // namespace touchstone::rpc_runtime
