// An agent of an unknown profile gets the first one.
#include "agent-lifecycle/liars/liar.h"

namespace touchstone::agent_lifecycle {
namespace {

class FallsBackToTheFirstProfile : public Behaviour {
 public:
  Outcome<Json> ask(Ports& port, const std::string& method, const Json& params) override {
    if (method == "profiles.list") {
      Outcome<Json> answer = port.call(method, params);
      if (!answer.ok() || !answer.value().value("profiles", Json()).is_array()) return answer;
      Json& profiles = answer.value()["profiles"];
      if (profiles.empty()) return answer;
      Json first = profiles.front();
      first["id"] = "nobody-has-it";
      profiles.push_back(first);
      return answer;
    }
    return port.call(method, params);
  }
};

const RegisterLiar kFallsBackToTheFirstProfile({"falls-back-to-the-first-profile",
                                                {"AGL-040", "AGL-041"},
                                                "some command is started for the agent",
                                                true,
                                                make_fault<FallsBackToTheFirstProfile>});

}  // namespace
}  // namespace touchstone::agent_lifecycle
