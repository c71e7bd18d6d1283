// The packed source, too, is installed by force and without its dependencies.
#include "sidecar-installer/liars/liar.h"

namespace touchstone::sidecar_installer {
namespace {

class ForcesEveryInstall : public Behaviour {
 public:
  Command altered(Command command) override {
    auto& words = command.arguments;
    const bool staged = words.back().find("operator-mcp-") != std::string::npos;
    if (staged) words.insert(words.end() - 1, "--no-deps");
    return command;
  }
};

const RegisterLiar kForcesEveryInstall({"forces-every-install",
                                        {"SCI-030"},
                                        "the operator lacks what it imports",
                                        true,
                                        make_fault<ForcesEveryInstall>});

}  // namespace
}  // namespace touchstone::sidecar_installer
