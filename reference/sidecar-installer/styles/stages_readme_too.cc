// Stages a file of its own beside the package.
#include "sidecar-installer/file_writer.h"
#include "sidecar-installer/styles/style.h"

namespace touchstone::sidecar_installer {
namespace {

class StagesReadmeToo : public Behaviour {
 public:
  Command altered(Command command) override {
    const std::filesystem::path last = command.arguments.back();
    if (last.filename().string().starts_with("operator-mcp-")) {
      (void)write_file(last / "README.md", "# operator\n");
    }
    return command;
  }
};

const RegisterStyle kStagesReadmeToo({"stages_readme_too",
                                      "stages a file of its own beside the package",
                                      "SCI-033 says what must be staged, SCI-034 what must not",
                                      make_style<StagesReadmeToo>});

}  // namespace
}  // namespace touchstone::sidecar_installer
