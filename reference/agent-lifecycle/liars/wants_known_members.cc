// An answer with a member too many is refused.
#include "agent-lifecycle/liars/liar.h"

namespace touchstone::agent_lifecycle {
namespace {

class WantsKnownMembers : public Behaviour {
 public:
  Outcome<Json> ask(Ports& port, const std::string& method, const Json& params) override {
    if (method == "store.load_manifest") {
      Outcome<Json> answer = port.call(method, params);
      if (answer.ok() && answer.value().size() > 1) {
        return Failure::with_code("BAD_PORT_ANSWER", "the answer has an unknown member");
      }
      return answer;
    }
    return port.call(method, params);
  }
};

const RegisterLiar kWantsKnownMembers({"wants-known-members",
                                       {"AGL-309"},
                                       "a newer store ends every launch",
                                       true,
                                       make_fault<WantsKnownMembers>});

}  // namespace
}  // namespace touchstone::agent_lifecycle
