// The second list is that of the first.
#include "agent-lifecycle/liars/liar.h"

namespace touchstone::agent_lifecycle {
namespace {

class ListsFromMemory : public Behaviour {
 public:
  Outcome<Json> use_case(const std::string& method, const Json& params, Ports& ports) override {
    if (method == "agents.list") {
      if (!known_.is_null()) (void)ports.call("store.load_manifest", params);
      if (known_.is_null()) {
        Outcome<Json> listed = Behaviour::use_case(method, params, ports);
        if (!listed.ok()) return listed;
        known_ = listed.value();
      }
      return known_;
    }
    return Behaviour::use_case(method, params, ports);
  }

 private:
  Json known_;
};

const RegisterLiar kListsFromMemory({"lists-from-memory",
                                     {"AGL-012"},
                                     "what another window changed is not seen until the next start",
                                     true,
                                     make_fault<ListsFromMemory>});

}  // namespace
}  // namespace touchstone::agent_lifecycle
