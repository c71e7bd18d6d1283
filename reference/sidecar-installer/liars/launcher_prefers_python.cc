// A launcher prefers bin/python.
#include "sidecar-installer/liars/liar.h"

namespace touchstone::sidecar_installer {
namespace {

class LauncherPrefersPython : public Behaviour {
 public:
  std::string launcher_text(const std::string& name, std::string text) override {
    (void)name;
    const std::string honest = "(\"python3\", \"python\")";
    const std::size_t at = text.find(honest);
    if (at != std::string::npos) text.replace(at, honest.size(), "(\"python\", \"python3\")");
    return text;
  }
};

const RegisterLiar kLauncherPrefersPython(
    {"launcher-prefers-python",
     {"SCI-053"},
     "another interpreter than the checked one runs the server",
     true,
     make_fault<LauncherPrefersPython>});

}  // namespace
}  // namespace touchstone::sidecar_installer
