// A manifest is saved for a project without a root.
#include "agent-lifecycle/liars/liar.h"

namespace touchstone::agent_lifecycle {
namespace {

class ForgetsTheRoot : public Behaviour {
 public:
  Outcome<Json> ask(Ports& port, const std::string& method, const Json& params) override {
    if (method == "store.save_manifest") {
      Json less = params;
      less["project"].erase("root");
      return port.call(method, less);
    }
    return port.call(method, params);
  }
};

const RegisterLiar kForgetsTheRoot({"forgets-the-root",
                                    {"AGL-300"},
                                    "a store cannot tell where a project lies",
                                    true,
                                    make_fault<ForgetsTheRoot>});

}  // namespace
}  // namespace touchstone::agent_lifecycle
