// The launcher of kumiho is not written again when it is there.
#include "sidecar-installer/liars/liar.h"

namespace touchstone::sidecar_installer {
namespace {

class KeepsOldLaunchers : public Behaviour {
 public:
  bool writes_launcher(const std::filesystem::path& path) override {
    std::error_code error;
    return path.filename() != "run_kumiho_mcp.py" || !std::filesystem::exists(path, error);
  }
};

const RegisterLiar kKeepsOldLaunchers({"keeps-old-launchers",
                                       {"SCI-027"},
                                       "a repaired launcher never reaches who has the broken one",
                                       false,
                                       make_fault<KeepsOldLaunchers>});

}  // namespace
}  // namespace touchstone::sidecar_installer
