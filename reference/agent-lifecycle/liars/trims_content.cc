// Blanks and line ends behind the initial content are dropped.
#include "agent-lifecycle/liars/liar.h"

namespace touchstone::agent_lifecycle {
namespace {

class TrimsContent : public Behaviour {
 public:
  Outcome<Json> use_case(const std::string& method, const Json& params, Ports& ports) override {
    if (method == "agents.create" && params.value("initial_content", Json()).is_string()) {
      Json trimmed = params;
      std::string text = params["initial_content"].get<std::string>();
      text.erase(text.find_last_not_of(" \n") + 1);
      trimmed["initial_content"] = text;
      return Behaviour::use_case(method, trimmed, ports);
    }
    return Behaviour::use_case(method, params, ports);
  }
};

const RegisterLiar kTrimsContent({"trims-content",
                                  {"AGL-008"},
                                  "what a user wrote for an agent is not what the agent reads",
                                  true,
                                  make_fault<TrimsContent>});

}  // namespace
}  // namespace touchstone::agent_lifecycle
