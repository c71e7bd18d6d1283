// An agent without content empties the contexts of those that were there.
#include "agent-lifecycle/liars/liar.h"

namespace touchstone::agent_lifecycle {
namespace {

class EmptiesTheTakenContext : public Behaviour {
 public:
  Outcome<Json> ask(Ports& port, const std::string& method, const Json& params) override {
    if (method == "store.load_manifest") {
      Outcome<Json> answer = port.call(method, params);
      const Json manifest = answer.ok() ? answer.value().value("manifest", Json()) : Json();
      entries_ = manifest.is_object() ? manifest.value("entries", Json()) : Json();
      return answer;
    }
    if (method == "store.write_context" && params["content"] == "" && entries_.is_array()) {
      for (const Json& entry : entries_) {
        Json other = params;
        other["agent_id"] = entry["agent_id"];
        (void)port.call(method, other);
      }
    }
    return port.call(method, params);
  }

 private:
  Json entries_;
};

const RegisterLiar kEmptiesTheTakenContext({"empties-the-taken-context",
                                            {"AGL-007"},
                                            "creating one agent costs another its context",
                                            true,
                                            make_fault<EmptiesTheTakenContext>});

}  // namespace
}  // namespace touchstone::agent_lifecycle
