// The bridge is not executable.
#include "sidecar-installer/liars/liar.h"

namespace touchstone::sidecar_installer {
namespace {

class BridgeCannotRun : public Behaviour {
 public:
  unsigned launcher_mode(const std::filesystem::path& path) override {
    return path.filename() == "kumiho_sdk_bridge.py" ? 0644 : 0755;
  }
};

const RegisterLiar kBridgeCannotRun({"bridge-cannot-run",
                                     {"SCI-028"},
                                     "a client cannot run the bridge",
                                     true,
                                     make_fault<BridgeCannotRun>});

}  // namespace
}  // namespace touchstone::sidecar_installer
