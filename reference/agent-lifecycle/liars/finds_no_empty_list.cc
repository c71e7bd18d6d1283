// An empty list is NOT_FOUND.
#include "agent-lifecycle/liars/liar.h"

namespace touchstone::agent_lifecycle {
namespace {

class FindsNoEmptyList : public Behaviour {
 public:
  Outcome<Json> use_case(const std::string& method, const Json& params, Ports& ports) override {
    if (method == "agents.list") {
      Outcome<Json> listed = Behaviour::use_case(method, params, ports);
      if (listed.ok() && listed.value()["agents"].empty()) {
        return Failure::with_code("NOT_FOUND", "there is no agent");
      }
      return listed;
    }
    return Behaviour::use_case(method, params, ports);
  }
};

const RegisterLiar kFindsNoEmptyList({"finds-no-empty-list",
                                      {"AGL-013"},
                                      "a new project starts with an error",
                                      false,
                                      make_fault<FindsNoEmptyList>});

}  // namespace
}  // namespace touchstone::agent_lifecycle
