// The context is written to the terminal twice.
#include "agent-lifecycle/liars/liar.h"

namespace touchstone::agent_lifecycle {
namespace {

class TypesTwice : public Behaviour {
 public:
  Outcome<Json> ask(Ports& port, const std::string& method, const Json& params) override {
    if (method == "pty.write") (void)port.call(method, params);
    return port.call(method, params);
  }
};

const RegisterLiar kTypesTwice({"types-twice",
                                {"AGL-033", "AGL-041", "AGL-301", "AGL-303"},
                                "the context comes twice",
                                false,
                                make_fault<TypesTwice>});

}  // namespace
}  // namespace touchstone::agent_lifecycle
