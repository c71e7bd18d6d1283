// A terminal that takes nothing is no reason to stop.
#include "agent-lifecycle/liars/liar.h"

namespace touchstone::agent_lifecycle {
namespace {

class WorksWithoutTyping : public Behaviour {
 public:
  Outcome<Json> ask(Ports& port, const std::string& method, const Json& params) override {
    if (method == "pty.write") {
      Outcome<Json> done = port.call(method, params);
      return done.ok() ? done : Outcome<Json>(Json::object());
    }
    return port.call(method, params);
  }
};

const RegisterLiar kWorksWithoutTyping({"works-without-typing",
                                        {"AGL-301", "AGL-041"},
                                        "an agent without its context is shown as running",
                                        true,
                                        make_fault<WorksWithoutTyping>});

}  // namespace
}  // namespace touchstone::agent_lifecycle
