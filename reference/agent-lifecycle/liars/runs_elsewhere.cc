// Run folders lie in .ideai/runs.
#include "agent-lifecycle/liars/liar.h"

namespace touchstone::agent_lifecycle {
namespace {

class RunsElsewhere : public Behaviour {
 public:
  std::string run_folder(std::string_view root, std::string_view agent_id) override {
    return join_path(join_path(root, ".ideai/runs"), agent_id);
  }
};

const RegisterLiar kRunsElsewhere({"runs-elsewhere",
                                   {"AGL-021", "AGL-025", "AGL-028", "AGL-031", "AGL-044",
                                    "AGL-046", "AGL-047", "AGL-401", "AGL-402", "AGL-404",
                                    "AGL-405"},
                                   "a clean-up of the run folders does not find them",
                                   false,
                                   make_fault<RunsElsewhere>});

}  // namespace
}  // namespace touchstone::agent_lifecycle
