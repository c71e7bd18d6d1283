// Each launch of an agent has a run folder of its own.
#include <map>
#include "agent-lifecycle/liars/liar.h"

namespace touchstone::agent_lifecycle {
namespace {

class RunsAnew : public Behaviour {
 public:
  std::string run_folder(std::string_view root, std::string_view agent_id) override {
    const std::string honest = run_folder_of(root, agent_id);
    const int launches = ++launches_[honest];
    return launches == 1 ? honest : honest + "-" + std::to_string(launches);
  }

 private:
  std::map<std::string, int> launches_;
};

const RegisterLiar kRunsAnew({"runs-anew",
                              {"AGL-044"},
                              "what the agent left there for itself is lost",
                              true,
                              make_fault<RunsAnew>});

}  // namespace
}  // namespace touchstone::agent_lifecycle
