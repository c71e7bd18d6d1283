// A method that is not known succeeds.
#include "agent-lifecycle/liars/liar.h"

namespace touchstone::agent_lifecycle {
namespace {

class KnowsEveryMethod : public Behaviour {
 public:
  Outcome<Json> use_case(const std::string& method, const Json& params, Ports& ports) override {
    if (method == "agents.teleport") return Json::object();
    return Behaviour::use_case(method, params, ports);
  }
};

const RegisterLiar kKnowsEveryMethod({"knows-every-method",
                                      {"AGL-314"},
                                      "a newer harness takes a refusal for a success",
                                      true,
                                      make_fault<KnowsEveryMethod>});

}  // namespace
}  // namespace touchstone::agent_lifecycle
