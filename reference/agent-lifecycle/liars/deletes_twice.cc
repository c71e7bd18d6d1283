// Deleting what is not there succeeds.
#include "agent-lifecycle/liars/liar.h"

namespace touchstone::agent_lifecycle {
namespace {

class DeletesTwice : public Behaviour {
 public:
  Outcome<Json> use_case(const std::string& method, const Json& params, Ports& ports) override {
    if (method == "agents.delete") {
      Outcome<Json> done = Behaviour::use_case(method, params, ports);
      const bool is_unknown = !done.ok() && done.failure().data == Json{{"code", "NOT_FOUND"}};
      return is_unknown ? Outcome<Json>(Json::object()) : done;
    }
    return Behaviour::use_case(method, params, ports);
  }
};

const RegisterLiar kDeletesTwice({"deletes-twice",
                                  {"AGL-018"},
                                  "two windows that delete an agent both believe it was them",
                                  false,
                                  make_fault<DeletesTwice>});

}  // namespace
}  // namespace touchstone::agent_lifecycle
