// A spawn that failed is tried again, and its session forgotten.
#include "agent-lifecycle/liars/liar.h"

namespace touchstone::agent_lifecycle {
namespace {

class SpawnsAgain : public Behaviour {
 public:
  Outcome<Json> ask(Ports& port, const std::string& method, const Json& params) override {
    if (method == "pty.spawn") {
      Outcome<Json> done = port.call(method, params);
      if (!done.ok()) (void)port.call(method, params);
      return done;
    }
    return port.call(method, params);
  }
};

const RegisterLiar kSpawnsAgain({"spawns-again",
                                 {"AGL-303"},
                                 "a second agent starts after the launch was reported as failed",
                                 true,
                                 make_fault<SpawnsAgain>});

}  // namespace
}  // namespace touchstone::agent_lifecycle
