// A session is starting when the launch is done.
#include "agent-lifecycle/liars/liar.h"

namespace touchstone::agent_lifecycle {
namespace {

class SaysStarting : public Behaviour {
 public:
  Outcome<Json> use_case(const std::string& method, const Json& params, Ports& ports) override {
    if (method == "agents.launch") {
      Outcome<Json> done = Behaviour::use_case(method, params, ports);
      if (done.ok()) done.value()["session"]["state"] = "starting";
      return done;
    }
    return Behaviour::use_case(method, params, ports);
  }
};

const RegisterLiar kSaysStarting({"says-starting",
                                  {"AGL-036"},
                                  "a list of running agents leaves this one out",
                                  false,
                                  make_fault<SaysStarting>});

}  // namespace
}  // namespace touchstone::agent_lifecycle
