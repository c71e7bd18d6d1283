// A launcher without environment does not name the repair.
#include "sidecar-installer/liars/liar.h"

namespace touchstone::sidecar_installer {
namespace {

class LauncherSaysNothing : public Behaviour {
 public:
  std::string launcher_text(const std::string& name, std::string text) override {
    (void)name;
    const std::string honest = "install --sidecars-only";
    const std::size_t at = text.find(honest);
    if (at != std::string::npos) text.replace(at, honest.size(), "something");
    return text;
  }
};

const RegisterLiar kLauncherSaysNothing({"launcher-says-nothing",
                                         {"SCI-052"},
                                         "a user does not know how to repair it",
                                         false,
                                         make_fault<LauncherSaysNothing>});

}  // namespace
}  // namespace touchstone::sidecar_installer
