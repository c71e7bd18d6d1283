// A launcher without environment exits with 1.
#include "sidecar-installer/liars/liar.h"

namespace touchstone::sidecar_installer {
namespace {

class LauncherFailsAsUsual : public Behaviour {
 public:
  std::string launcher_text(const std::string& name, std::string text) override {
    (void)name;
    const std::string honest = "return 127";
    const std::size_t at = text.find(honest);
    if (at != std::string::npos) text.replace(at, honest.size(), "return 1");
    return text;
  }
};

const RegisterLiar kLauncherFailsAsUsual(
    {"launcher-fails-as-usual",
     {"SCI-052"},
     "a client takes a missing installation for a crash of the server",
     true,
     make_fault<LauncherFailsAsUsual>});

}  // namespace
}  // namespace touchstone::sidecar_installer
