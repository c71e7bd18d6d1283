// A terminal has at most a thousand rows and columns.
#include <algorithm>
#include "agent-lifecycle/liars/liar.h"

namespace touchstone::agent_lifecycle {
namespace {

class LimitsTheTerminal : public Behaviour {
 public:
  Outcome<Json> ask(Ports& port, const std::string& method, const Json& params) override {
    if (method == "pty.spawn") {
      Json other = params;
      for (Json& length : other["size"]) length = std::min(length.get<int>(), 1000);
      return port.call(method, other);
    }
    return port.call(method, params);
  }
};

const RegisterLiar kLimitsTheTerminal({"limits-the-terminal",
                                       {"AGL-045"},
                                       "the tool draws for a smaller terminal than there is",
                                       true,
                                       make_fault<LimitsTheTerminal>});

}  // namespace
}  // namespace touchstone::agent_lifecycle
