// The kumiho package is installed by the pip of the system.
#include "sidecar-installer/liars/liar.h"

namespace touchstone::sidecar_installer {
namespace {

class UsesThePipOfTheSystem : public Behaviour {
 public:
  Command altered(Command command) override {
    if (command.arguments.back().starts_with("kumiho[")) command.program = "python3";
    return command;
  }
};

const RegisterLiar kUsesThePipOfTheSystem({"uses-the-pip-of-the-system",
                                           {"SCI-022"},
                                           "packages land in the system and break other programs",
                                           true,
                                           make_fault<UsesThePipOfTheSystem>});

}  // namespace
}  // namespace touchstone::sidecar_installer
