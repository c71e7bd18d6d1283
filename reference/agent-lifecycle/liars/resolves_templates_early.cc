// The runtime gets the folder in place of the template.
#include "agent-lifecycle/liars/liar.h"

namespace touchstone::agent_lifecycle {
namespace {

class ResolvesTemplatesEarly : public Behaviour {
 public:
  Outcome<Json> ask(Ports& port, const std::string& method, const Json& params) override {
    if (method == "runtime.prepare_invocation") {
      Json other = params;
      other["profile"]["cwd_template"] = params["cwd"];
      return port.call(method, other);
    }
    return port.call(method, params);
  }
};

const RegisterLiar kResolvesTemplatesEarly(
    {"resolves-templates-early",
     {"AGL-047"},
     "a profile of an older version starts in another folder",
     true,
     make_fault<ResolvesTemplatesEarly>});

}  // namespace
}  // namespace touchstone::agent_lifecycle
