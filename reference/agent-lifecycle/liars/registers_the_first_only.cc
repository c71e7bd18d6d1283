// Only the first session is registered.
#include "agent-lifecycle/liars/liar.h"

namespace touchstone::agent_lifecycle {
namespace {

class RegistersTheFirstOnly : public Behaviour {
 public:
  Outcome<Json> ask(Ports& port, const std::string& method, const Json& params) override {
    if (method == "sessions.register" && count_++ > 0) return Json::object();
    return port.call(method, params);
  }

 private:
  int count_ = 0;
};

const RegisterLiar kRegistersTheFirstOnly({"registers-the-first-only",
                                           {"AGL-037"},
                                           "the second agent runs and nobody can stop it",
                                           true,
                                           make_fault<RegistersTheFirstOnly>});

}  // namespace
}  // namespace touchstone::agent_lifecycle
