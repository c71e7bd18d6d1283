// pip is upgraded after the package.
#include "sidecar-installer/liars/liar.h"

namespace touchstone::sidecar_installer {
namespace {

class UpgradesPipLast : public Behaviour {
 public:
  bool upgrades_pip_first() override { return false; }
};

const RegisterLiar kUpgradesPipLast({"upgrades-pip-last",
                                     {"SCI-021"},
                                     "an old pip cannot read the package",
                                     false,
                                     make_fault<UpgradesPipLast>});

}  // namespace
}  // namespace touchstone::sidecar_installer
