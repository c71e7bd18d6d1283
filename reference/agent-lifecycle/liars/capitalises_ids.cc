// The id of a new agent comes back in braces.
#include "agent-lifecycle/liars/liar.h"

namespace touchstone::agent_lifecycle {
namespace {

class CapitalisesIds : public Behaviour {
 public:
  Outcome<Json> use_case(const std::string& method, const Json& params, Ports& ports) override {
    if (method == "agents.create") {
      Outcome<Json> made = Behaviour::use_case(method, params, ports);
      if (!made.ok()) return made;
      std::string id = "{" + made.value()["agent"]["id"].get<std::string>() + "}";
      made.value()["agent"]["id"] = id;
      return made;
    }
    return Behaviour::use_case(method, params, ports);
  }
};

const RegisterLiar kCapitalisesIds({"capitalises-ids",
                                    {"AGL-048", "AGL-002", "AGL-012"},
                                    "an id in another spelling is another id",
                                    false,
                                    make_fault<CapitalisesIds>});

}  // namespace
}  // namespace touchstone::agent_lifecycle
