// A new agent is said to be synchronized.
#include "agent-lifecycle/liars/liar.h"

namespace touchstone::agent_lifecycle {
namespace {

class CreatesSynchronized : public Behaviour {
 public:
  Outcome<Json> use_case(const std::string& method, const Json& params, Ports& ports) override {
    if (method == "agents.create") {
      Outcome<Json> made = Behaviour::use_case(method, params, ports);
      if (made.ok()) made.value()["agent"]["synchronized"] = true;
      return made;
    }
    return Behaviour::use_case(method, params, ports);
  }
};

const RegisterLiar kCreatesSynchronized(
    {"creates-synchronized",
     {"AGL-010", "AGL-012"},
     "the next synchronization overwrites an agent that was made by hand",
     false,
     make_fault<CreatesSynchronized>});

}  // namespace
}  // namespace touchstone::agent_lifecycle
