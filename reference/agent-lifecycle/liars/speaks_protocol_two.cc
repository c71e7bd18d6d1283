// The driver says that it speaks protocol 2.
#include "agent-lifecycle/liars/liar.h"

namespace touchstone::agent_lifecycle {
namespace {

class SpeaksProtocolTwo : public Behaviour {
 public:
  Outcome<Json> use_case(const std::string& method, const Json& params, Ports& ports) override {
    if (method == "driver.hello") {
      Outcome<Json> said = Behaviour::use_case(method, params, ports);
      said.value()["protocol"] = 2;
      return said;
    }
    return Behaviour::use_case(method, params, ports);
  }
};

const RegisterLiar kSpeaksProtocolTwo({"speaks-protocol-two",
                                       {"AGL-312"},
                                       "a driver is judged by what it never promised",
                                       false,
                                       make_fault<SpeaksProtocolTwo>});

}  // namespace
}  // namespace touchstone::agent_lifecycle
