// An agent is created only for a profile that is there.
#include "agent-lifecycle/liars/liar.h"

namespace touchstone::agent_lifecycle {
namespace {

class ChecksTheProfile : public Behaviour {
 public:
  Outcome<Json> use_case(const std::string& method, const Json& params, Ports& ports) override {
    if (method == "agents.create") {
      Outcome<Json> answer = ports.call("profiles.list", Json::object());
      if (!answer.ok()) return answer;
      const std::string wanted = params.value("profile_id", "");
      for (const Json& one : answer.value()["profiles"]) {
        if (one["id"] == wanted) return Behaviour::use_case(method, params, ports);
      }
      return Failure::with_code("NOT_FOUND", "unknown profile " + wanted);
    }
    return Behaviour::use_case(method, params, ports);
  }
};

const RegisterLiar kChecksTheProfile(
    {"checks-the-profile",
     {"AGL-011"},
     "a project cannot be prepared on a machine that lacks one of the tools",
     false,
     make_fault<ChecksTheProfile>});

}  // namespace
}  // namespace touchstone::agent_lifecycle
