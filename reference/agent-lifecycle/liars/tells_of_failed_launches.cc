// A launch that failed is published, too.
#include "agent-lifecycle/liars/liar.h"

namespace touchstone::agent_lifecycle {
namespace {

class TellsOfFailedLaunches : public Behaviour {
 public:
  Outcome<Json> use_case(const std::string& method, const Json& params, Ports& ports) override {
    if (method == "agents.launch") {
      Outcome<Json> done = Behaviour::use_case(method, params, ports);
      if (!done.ok()) {
        (void)ports.call("bus.publish", {{"event", {{"type", "launch_failed"}}}});
      }
      return done;
    }
    return Behaviour::use_case(method, params, ports);
  }
};

const RegisterLiar kTellsOfFailedLaunches({"tells-of-failed-launches",
                                           {"AGL-041", "AGL-304", "AGL-405"},
                                           "a dead agent is listed as running",
                                           true,
                                           make_fault<TellsOfFailedLaunches>});

}  // namespace
}  // namespace touchstone::agent_lifecycle
