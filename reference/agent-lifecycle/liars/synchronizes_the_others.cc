// Creating an agent marks the others as synchronized.
#include "agent-lifecycle/liars/liar.h"

namespace touchstone::agent_lifecycle {
namespace {

class SynchronizesTheOthers : public Behaviour {
 public:
  Outcome<Json> ask(Ports& port, const std::string& method, const Json& params) override {
    if (method == "store.save_manifest" && asked_id_) {
      Json changed = params;
      Json& entries = changed["manifest"]["entries"];
      for (std::size_t i = 0; i + 1 < entries.size(); ++i) entries[i]["synchronized"] = true;
      return port.call(method, changed);
    }
    asked_id_ = method == "ids.new";
    return port.call(method, params);
  }

 private:
  bool asked_id_ = false;
};

const RegisterLiar kSynchronizesTheOthers(
    {"synchronizes-the-others",
     {"AGL-007"},
     "the next synchronization overwrites agents that were made by hand",
     true,
     make_fault<SynchronizesTheOthers>});

}  // namespace
}  // namespace touchstone::agent_lifecycle
