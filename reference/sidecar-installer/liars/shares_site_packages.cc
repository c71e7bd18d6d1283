// Environments see the packages of the system.
#include "sidecar-installer/liars/liar.h"

namespace touchstone::sidecar_installer {
namespace {

class SharesSitePackages : public Behaviour {
 public:
  Command altered(Command command) override {
    auto& words = command.arguments;
    if (words.size() == 3 && words[1] == "venv")
      words.insert(words.begin() + 2, "--system-site-packages");
    return command;
  }
};

const RegisterLiar kSharesSitePackages({"shares-site-packages",
                                        {"SCI-020", "SCI-009"},
                                        "packages of the system get mixed into the sidecar",
                                        true,
                                        make_fault<SharesSitePackages>});

}  // namespace
}  // namespace touchstone::sidecar_installer
