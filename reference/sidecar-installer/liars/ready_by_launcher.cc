// A sidecar whose launcher is there counts as ready.
#include "sidecar-installer/liars/liar.h"

namespace touchstone::sidecar_installer {
namespace {

class ReadyByLauncher : public Behaviour {
 public:
  bool is_ready(const Sidecar& sidecar) override {
    std::error_code error;
    return std::filesystem::exists(sidecar.launcher, error);
  }
};

const RegisterLiar kReadyByLauncher({"ready-by-launcher",
                                     {"SCI-055", "SCI-056"},
                                     "a sidecar without environment is never repaired",
                                     true,
                                     make_fault<ReadyByLauncher>});

}  // namespace
}  // namespace touchstone::sidecar_installer
