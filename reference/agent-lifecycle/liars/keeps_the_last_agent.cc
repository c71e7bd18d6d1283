// The last agent is not deleted.
#include "agent-lifecycle/liars/liar.h"

namespace touchstone::agent_lifecycle {
namespace {

class KeepsTheLastAgent : public Behaviour {
 public:
  Outcome<Json> use_case(const std::string& method, const Json& params, Ports& ports) override {
    if (method == "agents.delete") {
      Outcome<Json> answer = ports.call("store.load_manifest", {{"project", params["project"]}});
      const Json manifest = answer.ok() ? answer.value().value("manifest", Json()) : Json();
      if (manifest.is_object() && manifest.value("entries", Json()).size() == 1) {
        return Json::object();
      }
    }
    return Behaviour::use_case(method, params, ports);
  }
};

const RegisterLiar kKeepsTheLastAgent({"keeps-the-last-agent",
                                       {"AGL-017", "AGL-018", "AGL-304", "AGL-306"},
                                       "the only agent of a project cannot be got rid of",
                                       true,
                                       make_fault<KeepsTheLastAgent>});

}  // namespace
}  // namespace touchstone::agent_lifecycle
