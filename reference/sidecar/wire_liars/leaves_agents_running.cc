// A closed session leaves its agent running.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class LeavesAgentsRunning : public Behaviour {
 public:
  bool ends_closed_adapters() override { return false; }
};

const RegisterLiar kLeavesAgentsRunning({"leaves-agents-running",
                                         {"ACP-329", "ACP-337"},
                                         "each closed session leaves a program behind",
                                         false,
                                         make_fault<LeavesAgentsRunning>});

}  // namespace
}  // namespace touchstone::sidecar
