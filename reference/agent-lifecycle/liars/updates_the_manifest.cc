// An update saves the manifest, too.
#include "agent-lifecycle/liars/liar.h"

namespace touchstone::agent_lifecycle {
namespace {

class UpdatesTheManifest : public Behaviour {
 public:
  Outcome<Json> use_case(const std::string& method, const Json& params, Ports& ports) override {
    if (method == "agents.update_context") {
      Outcome<Json> answer = ports.call("store.load_manifest", {{"project", params["project"]}});
      if (answer.ok()) {
        (void)ports.call("store.save_manifest", {{"project", params["project"]},
                                                 {"manifest", answer.value()["manifest"]}});
      }
    }
    return Behaviour::use_case(method, params, ports);
  }
};

const RegisterLiar kUpdatesTheManifest({"updates-the-manifest",
                                        {"AGL-015", "AGL-016"},
                                        "a change to a text also changes who an agent is",
                                        true,
                                        make_fault<UpdatesTheManifest>});

}  // namespace
}  // namespace touchstone::agent_lifecycle
