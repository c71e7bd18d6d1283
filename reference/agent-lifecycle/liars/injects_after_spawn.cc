// The convention file is written after the agent was started.
#include "agent-lifecycle/liars/liar.h"

namespace touchstone::agent_lifecycle {
namespace {

class InjectsAfterSpawn : public Behaviour {
 public:
  bool injects_before_spawn() override { return false; }
};

const RegisterLiar kInjectsAfterSpawn({"injects-after-spawn",
                                       {"AGL-020", "AGL-405"},
                                       "the agent starts before its convention file is there",
                                       false,
                                       make_fault<InjectsAfterSpawn>});

}  // namespace
}  // namespace touchstone::agent_lifecycle
