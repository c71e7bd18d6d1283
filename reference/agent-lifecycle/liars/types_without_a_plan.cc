// Without a plan the context is typed into the terminal.
#include "agent-lifecycle/liars/liar.h"

namespace touchstone::agent_lifecycle {
namespace {

class TypesWithoutAPlan : public Behaviour {
 public:
  Outcome<Json> ask(Ports& port, const std::string& method, const Json& params) override {
    if (method == "runtime.prepare_invocation") {
      Outcome<Json> answer = port.call(method, params);
      const bool is_spec = answer.ok() && answer.value().value("spec", Json()).is_object();
      if (is_spec && answer.value()["spec"].value("plan", Json()).is_null()) {
        answer.value()["spec"]["plan"] = {{"type", "stdin"}};
      }
      return answer;
    }
    return port.call(method, params);
  }
};

const RegisterLiar kTypesWithoutAPlan({"types-without-a-plan",
                                       {"AGL-315"},
                                       "a context is typed into a tool that takes it for a command",
                                       false,
                                       make_fault<TypesWithoutAPlan>});

}  // namespace
}  // namespace touchstone::agent_lifecycle
