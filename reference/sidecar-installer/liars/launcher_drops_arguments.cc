// A launcher passes no arguments on.
#include "sidecar-installer/liars/liar.h"

namespace touchstone::sidecar_installer {
namespace {

class LauncherDropsArguments : public Behaviour {
 public:
  std::string launcher_text(const std::string& name, std::string text) override {
    (void)name;
    const std::string honest = " + sys.argv[1:]";
    const std::size_t at = text.find(honest);
    if (at != std::string::npos) text.replace(at, honest.size(), "");
    return text;
  }
};

const RegisterLiar kLauncherDropsArguments({"launcher-drops-arguments",
                                            {"SCI-054"},
                                            "options of a client never reach the server",
                                            false,
                                            make_fault<LauncherDropsArguments>});

}  // namespace
}  // namespace touchstone::sidecar_installer
