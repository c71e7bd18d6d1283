// A launch looks for its agent in the manifest of the first.
#include "agent-lifecycle/liars/liar.h"

namespace touchstone::agent_lifecycle {
namespace {

class LaunchesFromMemory : public Behaviour {
 public:
  Outcome<Json> use_case(const std::string& method, const Json& params, Ports& ports) override {
    launching_ = method == "agents.launch";
    return Behaviour::use_case(method, params, ports);
  }
  Outcome<Json> ask(Ports& port, const std::string& method, const Json& params) override {
    if (method != "store.load_manifest" || !launching_) return port.call(method, params);
    Outcome<Json> answer = port.call(method, params);
    if (answer.ok() && first_.is_null()) first_ = answer.value();
    return answer.ok() ? Outcome<Json>(first_) : answer;
  }

 private:
  bool launching_ = false;
  Json first_;
};

const RegisterLiar kLaunchesFromMemory({"launches-from-memory",
                                        {"AGL-039"},
                                        "an agent that was deleted starts again",
                                        true,
                                        make_fault<LaunchesFromMemory>});

}  // namespace
}  // namespace touchstone::agent_lifecycle
