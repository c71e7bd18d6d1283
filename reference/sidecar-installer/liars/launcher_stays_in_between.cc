// A launcher starts the interpreter as a child and waits for it.
#include "sidecar-installer/liars/liar.h"

namespace touchstone::sidecar_installer {
namespace {

class LauncherStaysInBetween : public Behaviour {
 public:
  std::string launcher_text(const std::string& name, std::string text) override {
    (void)name;
    const std::string honest = "os.execv(python, ";
    const std::size_t at = text.find(honest);
    if (at != std::string::npos)
      text.replace(at, honest.size(), "import subprocess; return subprocess.call(");
    return text;
  }
};

const RegisterLiar kLauncherStaysInBetween(
    {"launcher-stays-in-between",
     {"SCI-053", "SCI-072"},
     "a client that ends the launcher leaves the server running",
     true,
     make_fault<LauncherStaysInBetween>});

}  // namespace
}  // namespace touchstone::sidecar_installer
