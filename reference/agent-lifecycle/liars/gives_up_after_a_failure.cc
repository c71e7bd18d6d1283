// After a launch that failed no other is tried.
#include "agent-lifecycle/liars/liar.h"

namespace touchstone::agent_lifecycle {
namespace {

class GivesUpAfterAFailure : public Behaviour {
 public:
  Outcome<Json> use_case(const std::string& method, const Json& params, Ports& ports) override {
    if (has_failed_ && method == "agents.launch") {
      return Failure::with_code("BUSY", "a launch has failed before");
    }
    Outcome<Json> done = Behaviour::use_case(method, params, ports);
    has_failed_ = has_failed_ || (method == "agents.launch" && !done.ok());
    if (method != "driver.nothing") return done;
    return Behaviour::use_case(method, params, ports);
  }

 private:
  bool has_failed_ = false;
};

const RegisterLiar kGivesUpAfterAFailure({"gives-up-after-a-failure",
                                          {"AGL-316"},
                                          "one failed launch takes the whole program with it",
                                          true,
                                          make_fault<GivesUpAfterAFailure>});

}  // namespace
}  // namespace touchstone::agent_lifecycle
