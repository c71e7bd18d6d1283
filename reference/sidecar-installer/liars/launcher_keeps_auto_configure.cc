// The kumiho launcher passes KUMIHO_AUTO_CONFIGURE on.
#include "sidecar-installer/liars/liar.h"

namespace touchstone::sidecar_installer {
namespace {

class LauncherKeepsAutoConfigure : public Behaviour {
 public:
  std::string launcher_text(const std::string& name, std::string text) override {
    if (name != "run_kumiho_mcp.py") return text;
    (void)name;
    const std::string honest = "os.environ.pop(\"KUMIHO_AUTO_CONFIGURE\", None)";
    const std::size_t at = text.find(honest);
    if (at != std::string::npos) text.replace(at, honest.size(), "pass");
    return text;
  }
};

const RegisterLiar kLauncherKeepsAutoConfigure(
    {"launcher-keeps-auto-configure",
     {"SCI-071"},
     "the server configures itself from where it was not asked to",
     true,
     make_fault<LauncherKeepsAutoConfigure>});

}  // namespace
}  // namespace touchstone::sidecar_installer
