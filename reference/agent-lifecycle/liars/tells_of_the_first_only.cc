// Only the first launch is published.
#include "agent-lifecycle/liars/liar.h"

namespace touchstone::agent_lifecycle {
namespace {

class TellsOfTheFirstOnly : public Behaviour {
 public:
  Outcome<Json> ask(Ports& port, const std::string& method, const Json& params) override {
    if (method == "bus.publish" && count_++ > 0) return Json::object();
    return port.call(method, params);
  }

 private:
  int count_ = 0;
};

const RegisterLiar kTellsOfTheFirstOnly({"tells-of-the-first-only",
                                         {"AGL-038"},
                                         "other windows do not notice the second agent",
                                         true,
                                         make_fault<TellsOfTheFirstOnly>});

}  // namespace
}  // namespace touchstone::agent_lifecycle
