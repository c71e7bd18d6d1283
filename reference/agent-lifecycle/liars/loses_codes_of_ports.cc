// The failure of a port has no text code.
#include "agent-lifecycle/liars/liar.h"

namespace touchstone::agent_lifecycle {
namespace {

class LosesCodesOfPorts : public Behaviour {
 public:
  Outcome<Json> use_case(const std::string& method, const Json& params, Ports& ports) override {
    Outcome<Json> done = Behaviour::use_case(method, params, ports);
    if (!done.ok() && done.failure().data != Json{{"code", "NOT_FOUND"}}) {
      return Failure{done.failure().number, done.failure().message, nullptr};
    }
    if (method != "driver.nothing") return done;
    return Behaviour::use_case(method, params, ports);
  }
};

const RegisterLiar kLosesCodesOfPorts(
    {"loses-codes-of-ports",
     {"AGL-307", "AGL-308", "AGL-302"},
     "a user interface has to read sentences to know what went wrong",
     false,
     make_fault<LosesCodesOfPorts>});

}  // namespace
}  // namespace touchstone::agent_lifecycle
