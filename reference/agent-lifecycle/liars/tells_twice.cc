// A launch is published twice.
#include "agent-lifecycle/liars/liar.h"

namespace touchstone::agent_lifecycle {
namespace {

class TellsTwice : public Behaviour {
 public:
  Outcome<Json> ask(Ports& port, const std::string& method, const Json& params) override {
    if (method == "bus.publish") (void)port.call(method, params);
    return port.call(method, params);
  }
};

const RegisterLiar kTellsTwice({"tells-twice",
                                {"AGL-038", "AGL-041"},
                                "other windows show the agent twice",
                                false,
                                make_fault<TellsTwice>});

}  // namespace
}  // namespace touchstone::agent_lifecycle
