// Nobody waits until the manifest is saved.
#include "agent-lifecycle/liars/liar.h"

namespace touchstone::agent_lifecycle {
namespace {

class SavesWithoutWaiting : public Behaviour {
 public:
  Outcome<Json> ask(Ports& port, const std::string& method, const Json& params) override {
    if (method == "store.save_manifest") {
      port.call_unheard(method, params);
      return Json::object();
    }
    return port.call(method, params);
  }
};

const RegisterLiar kSavesWithoutWaiting(
    {"saves-without-waiting",
     {"AGL-305", "AGL-306"},
     "a user is told that a change was kept, and it is gone with the next start",
     true,
     make_fault<SavesWithoutWaiting>});

}  // namespace
}  // namespace touchstone::agent_lifecycle
