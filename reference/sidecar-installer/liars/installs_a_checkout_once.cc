// A checkout is installed without force.
#include "sidecar-installer/liars/liar.h"

namespace touchstone::sidecar_installer {
namespace {

class InstallsACheckoutOnce : public Behaviour {
 public:
  Command altered(Command command) override {
    std::erase(command.arguments, "--force-reinstall");
    return command;
  }
};

const RegisterLiar kInstallsACheckoutOnce({"installs-a-checkout-once",
                                           {"SCI-030"},
                                           "a change to the checkout is not installed",
                                           false,
                                           make_fault<InstallsACheckoutOnce>});

}  // namespace
}  // namespace touchstone::sidecar_installer
