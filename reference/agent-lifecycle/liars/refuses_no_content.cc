// Content that is null is refused.
#include "agent-lifecycle/liars/liar.h"

namespace touchstone::agent_lifecycle {
namespace {

class RefusesNoContent : public Behaviour {
 public:
  Outcome<Json> use_case(const std::string& method, const Json& params, Ports& ports) override {
    if (method == "agents.create" && params.contains("initial_content") &&
        params["initial_content"].is_null()) {
      return Failure::bad_params("parameter initial_content must be a text");
    }
    return Behaviour::use_case(method, params, ports);
  }
};

const RegisterLiar kRefusesNoContent(
    {"refuses-no-content",
     {"AGL-009"},
     "a user has to write a context before there is an agent to write it for",
     true,
     make_fault<RefusesNoContent>});

}  // namespace
}  // namespace touchstone::agent_lifecycle
