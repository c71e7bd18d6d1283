// Has no command that works with the sidecars.
#include <cstdlib>

#include "sidecar-installer/styles/style.h"

namespace touchstone::sidecar_installer {
namespace {

class DoesNotKnowAgents : public Behaviour {
 public:
  Outcome<Done> on_start(const Layout&, const Options& options) override {
    if (options.command == CommandKind::kWithSidecars) std::exit(2);
    return Done{};
  }
};

const RegisterStyle kDoesNotKnowAgents(
    {"does_not_know_agents", "has no command that works with the sidecars",
     "the contract is about installing; SCI-055, SCI-057 to SCI-059 and SCI-076 have a gate",
     make_style<DoesNotKnowAgents>});

}  // namespace
}  // namespace touchstone::sidecar_installer
