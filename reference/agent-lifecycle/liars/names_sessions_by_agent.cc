// A session has the id of its agent.
#include "agent-lifecycle/liars/liar.h"

namespace touchstone::agent_lifecycle {
namespace {

class NamesSessionsByAgent : public Behaviour {
 public:
  Outcome<Json> use_case(const std::string& method, const Json& params, Ports& ports) override {
    if (method == "agents.launch") {
      Outcome<Json> done = Behaviour::use_case(method, params, ports);
      if (done.ok()) done.value()["session"]["id"] = params["agent_id"];
      return done;
    }
    return Behaviour::use_case(method, params, ports);
  }
};

const RegisterLiar kNamesSessionsByAgent({"names-sessions-by-agent",
                                          {"AGL-035", "AGL-048"},
                                          "a window that attaches to the session finds no terminal",
                                          false,
                                          make_fault<NamesSessionsByAgent>});

}  // namespace
}  // namespace touchstone::agent_lifecycle
