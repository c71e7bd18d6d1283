// Contexts go to the terminal of the first launch.
#include "agent-lifecycle/liars/liar.h"

namespace touchstone::agent_lifecycle {
namespace {

class TypesIntoTheFirstTerminal : public Behaviour {
 public:
  Outcome<Json> ask(Ports& port, const std::string& method, const Json& params) override {
    if (method == "pty.write") {
      if (first_.is_null()) first_ = params["session_id"];
      Json other = params;
      other["session_id"] = first_;
      return port.call(method, other);
    }
    return port.call(method, params);
  }

 private:
  Json first_;
};

const RegisterLiar kTypesIntoTheFirstTerminal(
    {"types-into-the-first-terminal",
     {"AGL-033"},
     "the context goes to a terminal that another agent has",
     true,
     make_fault<TypesIntoTheFirstTerminal>});

}  // namespace
}  // namespace touchstone::agent_lifecycle
