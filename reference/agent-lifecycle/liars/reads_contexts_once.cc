// Every launch gets the context of the first.
#include "agent-lifecycle/liars/liar.h"

namespace touchstone::agent_lifecycle {
namespace {

class ReadsContextsOnce : public Behaviour {
 public:
  Outcome<Json> use_case(const std::string& method, const Json& params, Ports& ports) override {
    launching_ = method == "agents.launch";
    return Behaviour::use_case(method, params, ports);
  }
  Outcome<Json> ask(Ports& port, const std::string& method, const Json& params) override {
    if (method != "store.read_context" || !launching_) return port.call(method, params);
    Outcome<Json> answer = port.call(method, params);
    if (answer.ok() && first_.is_null()) first_ = answer.value();
    return answer.ok() ? Outcome<Json>(first_) : answer;
  }

 private:
  bool launching_ = false;
  Json first_;
};

const RegisterLiar kReadsContextsOnce({"reads-contexts-once",
                                       {"AGL-030", "AGL-026", "AGL-404"},
                                       "a reviewer starts to write code",
                                       true,
                                       make_fault<ReadsContextsOnce>});

}  // namespace
}  // namespace touchstone::agent_lifecycle
