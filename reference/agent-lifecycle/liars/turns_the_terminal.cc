// Rows and columns are mixed up.
#include "agent-lifecycle/liars/liar.h"

namespace touchstone::agent_lifecycle {
namespace {

class TurnsTheTerminal : public Behaviour {
 public:
  Outcome<Json> ask(Ports& port, const std::string& method, const Json& params) override {
    if (method == "pty.spawn") {
      Json other = params;
      std::swap(other["size"]["rows"], other["size"]["cols"]);
      return port.call(method, other);
    }
    return port.call(method, params);
  }
};

const RegisterLiar kTurnsTheTerminal({"turns-the-terminal",
                                      {"AGL-045", "AGL-401"},
                                      "the tool draws for a terminal of another size",
                                      false,
                                      make_fault<TurnsTheTerminal>});

}  // namespace
}  // namespace touchstone::agent_lifecycle
