// The staged source lacks pyproject.toml when it was there before.
#include "sidecar-installer/liars/liar.h"

namespace touchstone::sidecar_installer {
namespace {

class StagesNoProjectFile : public Behaviour {
 public:
  Command altered(Command command) override {
    const std::filesystem::path last = command.arguments.back();
    std::error_code error;
    if (last.filename().string().starts_with("operator-mcp-")) {
      std::filesystem::remove(last / "pyproject.toml", error);
    }
    return command;
  }
};

const RegisterLiar kStagesNoProjectFile({"stages-no-project-file",
                                         {"SCI-033"},
                                         "pip finds no project to install",
                                         true,
                                         make_fault<StagesNoProjectFile>});

}  // namespace
}  // namespace touchstone::sidecar_installer
