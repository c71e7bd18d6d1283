// A launcher splits arguments at blanks.
#include "sidecar-installer/liars/liar.h"

namespace touchstone::sidecar_installer {
namespace {

class LauncherSplitsArguments : public Behaviour {
 public:
  std::string launcher_text(const std::string& name, std::string text) override {
    (void)name;
    const std::string honest = "sys.argv[1:]";
    const std::size_t at = text.find(honest);
    if (at != std::string::npos)
      text.replace(at, honest.size(), "\" \".join(sys.argv[1:]).split()");
    return text;
  }
};

const RegisterLiar kLauncherSplitsArguments({"launcher-splits-arguments",
                                             {"SCI-054"},
                                             "a path with a blank reaches the server in two pieces",
                                             true,
                                             make_fault<LauncherSplitsArguments>});

}  // namespace
}  // namespace touchstone::sidecar_installer
