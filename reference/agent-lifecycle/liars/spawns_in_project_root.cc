// The agent is started in the project root instead of its run folder.
#include "agent-lifecycle/liars/liar.h"

namespace touchstone::agent_lifecycle {
namespace {

class SpawnsInProjectRoot : public Behaviour {
 public:
  std::string spawn_folder(const std::string&, const Project& project) override {
    return project.root;
  }
};

const RegisterLiar kSpawnsInProjectRoot(
    {"spawns-in-project-root",
     {"AGL-023", "AGL-029", "AGL-031", "AGL-044", "AGL-400", "AGL-402"},
     "agents run in the project root, two of them in the same folder",
     false,
     make_fault<SpawnsInProjectRoot>});

}  // namespace
}  // namespace touchstone::agent_lifecycle
