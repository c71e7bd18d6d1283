// npm is run in the folder above.
#include "sidecar-installer/liars/liar.h"

namespace touchstone::sidecar_installer {
namespace {

class RunsNpmElsewhere : public Behaviour {
 public:
  Command altered(Command command) override {
    if (!command.folder.empty()) {
      command.folder = std::filesystem::path(command.folder).parent_path().string();
    }
    return command;
  }
};

const RegisterLiar kRunsNpmElsewhere({"runs-npm-elsewhere",
                                      {"SCI-050"},
                                      "modules are installed where nobody looks",
                                      true,
                                      make_fault<RunsNpmElsewhere>});

}  // namespace
}  // namespace touchstone::sidecar_installer
