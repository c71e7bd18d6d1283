// A created agent gets two entries.
#include "agent-lifecycle/liars/liar.h"

namespace touchstone::agent_lifecycle {
namespace {

class AddsTheEntryTwice : public Behaviour {
 public:
  Outcome<Json> ask(Ports& port, const std::string& method, const Json& params) override {
    if (method == "store.save_manifest" && asked_id_) {
      Json twice = params;
      twice["manifest"]["entries"].push_back(twice["manifest"]["entries"].back());
      return port.call(method, twice);
    }
    asked_id_ = method == "ids.new";
    return port.call(method, params);
  }

 private:
  bool asked_id_ = false;
};

const RegisterLiar kAddsTheEntryTwice({"adds-the-entry-twice",
                                       {"AGL-001", "AGL-012"},
                                       "an agent is there twice after the next start",
                                       false,
                                       make_fault<AddsTheEntryTwice>});

}  // namespace
}  // namespace touchstone::agent_lifecycle
