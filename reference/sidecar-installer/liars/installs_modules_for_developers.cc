// npm installs the modules of developers too.
#include "sidecar-installer/liars/liar.h"

namespace touchstone::sidecar_installer {
namespace {

class InstallsModulesForDevelopers : public Behaviour {
 public:
  Command altered(Command command) override {
    std::erase(command.arguments, "--omit=dev");
    return command;
  }
};

const RegisterLiar kInstallsModulesForDevelopers({"installs-modules-for-developers",
                                                  {"SCI-050"},
                                                  "half a compiler is installed",
                                                  true,
                                                  make_fault<InstallsModulesForDevelopers>});

}  // namespace
}  // namespace touchstone::sidecar_installer
