// No agent of a list is synchronized.
#include "agent-lifecycle/liars/liar.h"

namespace touchstone::agent_lifecycle {
namespace {

class ListsNothingSynchronized : public Behaviour {
 public:
  Outcome<Json> use_case(const std::string& method, const Json& params, Ports& ports) override {
    if (method == "agents.list") {
      Outcome<Json> listed = Behaviour::use_case(method, params, ports);
      if (!listed.ok()) return listed;
      for (Json& agent : listed.value()["agents"]) agent["synchronized"] = false;
      return listed;
    }
    return Behaviour::use_case(method, params, ports);
  }
};

const RegisterLiar kListsNothingSynchronized({"lists-nothing-synchronized",
                                              {"AGL-012"},
                                              "an agent changes with every start",
                                              true,
                                              make_fault<ListsNothingSynchronized>});

}  // namespace
}  // namespace touchstone::agent_lifecycle
