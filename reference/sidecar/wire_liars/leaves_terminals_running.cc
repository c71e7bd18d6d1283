// A closed session leaves its programs running.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class LeavesTerminalsRunning : public Behaviour {
 public:
  bool ends_terminals() override { return false; }
};

const RegisterLiar kLeavesTerminalsRunning({"leaves-terminals-running",
                                            {"ACP-337"},
                                            "each closed session leaves a program behind",
                                            true,
                                            make_fault<LeavesTerminalsRunning>});

}  // namespace
}  // namespace touchstone::sidecar
