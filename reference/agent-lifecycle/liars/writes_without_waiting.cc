// Nobody waits until the file is written.
#include "agent-lifecycle/liars/liar.h"

namespace touchstone::agent_lifecycle {
namespace {

class WritesWithoutWaiting : public Behaviour {
 public:
  Outcome<Json> ask(Ports& port, const std::string& method, const Json& params) override {
    if (method == "fs.write") {
      port.call_unheard(method, params);
      return Json::object();
    }
    return port.call(method, params);
  }
};

const RegisterLiar kWritesWithoutWaiting({"writes-without-waiting",
                                          {"AGL-305", "AGL-301", "AGL-303", "AGL-041", "AGL-405"},
                                          "the agent starts before its instructions are there",
                                          true,
                                          make_fault<WritesWithoutWaiting>});

}  // namespace
}  // namespace touchstone::agent_lifecycle
