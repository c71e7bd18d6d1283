// A kumiho without its bridge counts as missing.
#include "sidecar-installer/liars/liar.h"

namespace touchstone::sidecar_installer {
namespace {

class ReadyOnlyWithTheBridge : public Behaviour {
 public:
  bool is_ready(const Sidecar& sidecar) override {
    std::error_code error;
    const bool has_bridge =
        sidecar.launcher.filename() != "run_kumiho_mcp.py" ||
        std::filesystem::exists(sidecar.launcher.parent_path() / "kumiho_sdk_bridge.py", error);
    return sidecar.is_ready() && has_bridge;
  }
};

const RegisterLiar kReadyOnlyWithTheBridge({"ready-only-with-the-bridge",
                                            {"SCI-076"},
                                            "every start of an agent offers an installation again",
                                            true,
                                            make_fault<ReadyOnlyWithTheBridge>});

}  // namespace
}  // namespace touchstone::sidecar_installer
