// A manifest that is not there counts as an empty one.
#include "agent-lifecycle/liars/liar.h"

namespace touchstone::agent_lifecycle {
namespace {

class MakesUpAManifest : public Behaviour {
 public:
  Outcome<Json> ask(Ports& port, const std::string& method, const Json& params) override {
    if (method == "store.load_manifest") {
      Outcome<Json> answer = port.call(method, params);
      if (!answer.ok()) return answer;
      const Json manifest = answer.value().value("manifest", Json());
      if (!manifest.is_object() || !manifest.value("entries", Json()).is_array()) {
        return Json{{"manifest", {{"version", 1}, {"entries", Json::array()}}}};
      }
      return answer;
    }
    return port.call(method, params);
  }
};

const RegisterLiar kMakesUpAManifest(
    {"makes-up-a-manifest",
     {"AGL-304"},
     "a store that answers with nothing costs the project its agents",
     false,
     make_fault<MakesUpAManifest>});

}  // namespace
}  // namespace touchstone::agent_lifecycle
