// Programs in real terminals run on behind the driver.
#include "agent-lifecycle/liars/liar.h"

namespace touchstone::agent_lifecycle {
namespace {

class LeavesProgramsBehind : public Behaviour {
 public:
  bool ends_programs() override { return false; }
};

const RegisterLiar kLeavesProgramsBehind({"leaves-programs-behind",
                                          {"AGL-406"},
                                          "agents run on that nobody can see",
                                          false,
                                          make_fault<LeavesProgramsBehind>});

}  // namespace
}  // namespace touchstone::agent_lifecycle
