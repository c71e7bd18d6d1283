// The operator launcher sets GRPC_VERBOSITY also when it is set.
#include "sidecar-installer/liars/liar.h"

namespace touchstone::sidecar_installer {
namespace {

class LauncherOverridesVerbosity : public Behaviour {
 public:
  std::string launcher_text(const std::string& name, std::string text) override {
    (void)name;
    const std::string honest = "os.environ.setdefault(\"GRPC_VERBOSITY\", \"ERROR\")";
    const std::size_t at = text.find(honest);
    if (at != std::string::npos)
      text.replace(at, honest.size(), "os.environ[\"GRPC_VERBOSITY\"] = \"ERROR\"");
    return text;
  }
};

const RegisterLiar kLauncherOverridesVerbosity({"launcher-overrides-verbosity",
                                                {"SCI-071"},
                                                "who wants to see more of gRPC cannot",
                                                true,
                                                make_fault<LauncherOverridesVerbosity>});

}  // namespace
}  // namespace touchstone::sidecar_installer
