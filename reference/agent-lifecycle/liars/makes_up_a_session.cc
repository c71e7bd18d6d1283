// A terminal without an id gets one.
#include "agent-lifecycle/liars/liar.h"

namespace touchstone::agent_lifecycle {
namespace {

class MakesUpASession : public Behaviour {
 public:
  Outcome<Json> ask(Ports& port, const std::string& method, const Json& params) override {
    if (method == "pty.spawn") {
      Outcome<Json> answer = port.call(method, params);
      if (answer.ok() && !answer.value().value("session_id", Json()).is_string()) {
        return Json{{"session_id", "terminal"}};
      }
      return answer;
    }
    return port.call(method, params);
  }
};

const RegisterLiar kMakesUpASession({"makes-up-a-session",
                                     {"AGL-304"},
                                     "an agent runs in a terminal that nobody can reach",
                                     true,
                                     make_fault<MakesUpASession>});

}  // namespace
}  // namespace touchstone::agent_lifecycle
