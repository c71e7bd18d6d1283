// An updated context always ends with a line end.
#include "agent-lifecycle/liars/liar.h"

namespace touchstone::agent_lifecycle {
namespace {

class EndsUpdatesWithALine : public Behaviour {
 public:
  Outcome<Json> use_case(const std::string& method, const Json& params, Ports& ports) override {
    if (method == "agents.update_context" && params.value("content", Json()).is_string()) {
      Json more = params;
      const std::string text = params["content"].get<std::string>();
      if (!text.ends_with('\n')) more["content"] = text + "\n";
      return Behaviour::use_case(method, more, ports);
    }
    return Behaviour::use_case(method, params, ports);
  }
};

const RegisterLiar kEndsUpdatesWithALine({"ends-updates-with-a-line",
                                          {"AGL-015"},
                                          "a text grows by a line with each save",
                                          false,
                                          make_fault<EndsUpdatesWithALine>});

}  // namespace
}  // namespace touchstone::agent_lifecycle
