// A run folder that cannot be made is no reason to stop.
#include "agent-lifecycle/liars/liar.h"

namespace touchstone::agent_lifecycle {
namespace {

class WorksWithoutAFolder : public Behaviour {
 public:
  Outcome<Json> ask(Ports& port, const std::string& method, const Json& params) override {
    if (method == "fs.create_dir_all") {
      Outcome<Json> made = port.call(method, params);
      return made.ok() ? made : Outcome<Json>(Json::object());
    }
    return port.call(method, params);
  }
};

const RegisterLiar kWorksWithoutAFolder({"works-without-a-folder",
                                         {"AGL-301", "AGL-303", "AGL-041"},
                                         "a user is told that an agent works, and it never started",
                                         false,
                                         make_fault<WorksWithoutAFolder>});

}  // namespace
}  // namespace touchstone::agent_lifecycle
