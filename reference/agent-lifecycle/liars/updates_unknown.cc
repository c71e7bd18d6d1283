// Updating an unknown agent succeeds.
#include "agent-lifecycle/liars/liar.h"

namespace touchstone::agent_lifecycle {
namespace {

class UpdatesUnknown : public Behaviour {
 public:
  Outcome<Json> use_case(const std::string& method, const Json& params, Ports& ports) override {
    if (method == "agents.update_context") {
      Outcome<Json> done = Behaviour::use_case(method, params, ports);
      const bool is_unknown = !done.ok() && done.failure().data == Json{{"code", "NOT_FOUND"}};
      return is_unknown ? Outcome<Json>(Json::object()) : done;
    }
    return Behaviour::use_case(method, params, ports);
  }
};

const RegisterLiar kUpdatesUnknown({"updates-unknown",
                                    {"AGL-016"},
                                    "a change to an agent that is gone seems to be kept",
                                    true,
                                    make_fault<UpdatesUnknown>});

}  // namespace
}  // namespace touchstone::agent_lifecycle
