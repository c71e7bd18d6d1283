// The header names the project root as a dot.
#include "agent-lifecycle/liars/liar.h"

namespace touchstone::agent_lifecycle {
namespace {

class LeavesOutTheRoot : public Behaviour {
 public:
  std::string convention_file(std::string_view, std::string_view markdown) override {
    return compose_convention_file(".", markdown);
  }
};

const RegisterLiar kLeavesOutTheRoot(
    {"leaves-out-the-root",
     {"AGL-026", "AGL-027"},
     "the agent works in its run folder and does not know where the project is",
     false,
     make_fault<LeavesOutTheRoot>});

}  // namespace
}  // namespace touchstone::agent_lifecycle
