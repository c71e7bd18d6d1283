// The capitals of profile ids are not looked at.
#include <algorithm>
#include <cctype>
#include "agent-lifecycle/liars/liar.h"

namespace touchstone::agent_lifecycle {
namespace {

class IgnoresCapitalsOfProfiles : public Behaviour {
 public:
  Outcome<Json> ask(Ports& port, const std::string& method, const Json& params) override {
    if (method == "profiles.list") {
      Outcome<Json> answer = port.call(method, params);
      if (!answer.ok() || !answer.value().value("profiles", Json()).is_array()) return answer;
      for (Json& one : answer.value()["profiles"]) {
        std::string id = one["id"].get<std::string>();
        std::transform(id.begin(), id.end(), id.begin(),
                       [](unsigned char c) { return std::tolower(c); });
        one["id"] = id;
      }
      return answer;
    }
    return port.call(method, params);
  }
};

const RegisterLiar kIgnoresCapitalsOfProfiles(
    {"ignores-capitals-of-profiles",
     {"AGL-024"},
     "another program than the chosen one works on the project",
     true,
     make_fault<IgnoresCapitalsOfProfiles>});

}  // namespace
}  // namespace touchstone::agent_lifecycle
