// A launch whose spawn failed still registers a session.
#include "agent-lifecycle/liars/liar.h"

namespace touchstone::agent_lifecycle {
namespace {

class RegistersOnFailedSpawn : public Behaviour {
 public:
  bool registers_failed_spawn() override { return true; }
};

const RegisterLiar kRegistersOnFailedSpawn(
    {"registers-on-failed-spawn",
     {"AGL-041"},
     "an agent that could not be started leaves a session behind",
     true,
     make_fault<RegistersOnFailedSpawn>});

}  // namespace
}  // namespace touchstone::agent_lifecycle
