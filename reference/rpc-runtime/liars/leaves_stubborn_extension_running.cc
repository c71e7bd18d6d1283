// Lies: exits while an extension that ignores shutdown still runs.
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class LeavesStubbornExtensionRunning : public Behaviour {
 public:
  bool kills_stubborn_extension() override { return false; }
};

const RegisteredLiar kLeavesStubbornExtensionRunning(
    {"leaves_stubborn_extension_running",
     {"RPC-122"},
     "exits while an extension that ignores shutdown still runs",
     Subtlety::kDevious,
     make_fault<LeavesStubbornExtensionRunning>});

}  // namespace
}  // namespace touchstone::rpc_runtime
