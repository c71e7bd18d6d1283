// A launcher that is there is not written again.
#include "sidecar-installer/liars/liar.h"

namespace touchstone::sidecar_installer {
namespace {

class KeepsOldLaunchers : public Behaviour {
 public:
  bool writes_launcher(const std::filesystem::path& path) override {
    std::error_code error;
    return !std::filesystem::exists(path, error);
  }
};

const RegisterLiar kKeepsOldLaunchers({"keeps-old-launchers",
                                       {"SCI-027", "SCI-302"},
                                       "a repaired launcher never reaches who has the broken one",
                                       false,
                                       make_fault<KeepsOldLaunchers>});

}  // namespace
}  // namespace touchstone::sidecar_installer
