// Every failure is NOT_FOUND.
#include "agent-lifecycle/liars/liar.h"

namespace touchstone::agent_lifecycle {
namespace {

class FindsNothing : public Behaviour {
 public:
  Outcome<Json> use_case(const std::string& method, const Json& params, Ports& ports) override {
    Outcome<Json> done = Behaviour::use_case(method, params, ports);
    if (!done.ok() && done.failure().number == -32000) {
      return Failure::with_code("NOT_FOUND", done.failure().message);
    }
    if (method != "driver.nothing") return done;
    return Behaviour::use_case(method, params, ports);
  }
};

const RegisterLiar kFindsNothing({"finds-nothing",
                                  {"AGL-308", "AGL-302"},
                                  "a full disk is reported as an unknown agent",
                                  false,
                                  make_fault<FindsNothing>});

}  // namespace
}  // namespace touchstone::agent_lifecycle
