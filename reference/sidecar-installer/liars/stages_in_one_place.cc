// Staging is always the same folder.
#include "sidecar-installer/liars/liar.h"

namespace touchstone::sidecar_installer {
namespace {

class StagesInOnePlace : public Behaviour {
 public:
  std::string staging_name() override { return "operator-mcp-staging"; }
};

const RegisterLiar kStagesInOnePlace(
    {"stages-in-one-place",
     {"SCI-065"},
     "two installations at once disturb each other, and old files are installed",
     true,
     make_fault<StagesInOnePlace>});

}  // namespace
}  // namespace touchstone::sidecar_installer
