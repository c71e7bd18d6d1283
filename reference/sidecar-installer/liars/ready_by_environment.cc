// A sidecar whose environment is there counts as ready.
#include "sidecar-installer/liars/liar.h"

namespace touchstone::sidecar_installer {
namespace {

class ReadyByEnvironment : public Behaviour {
 public:
  bool is_ready(const Sidecar& sidecar) override {
    std::error_code error;
    return std::filesystem::exists(sidecar.venv / "bin" / "python3", error);
  }
};

const RegisterLiar kReadyByEnvironment({"ready-by-environment",
                                        {"SCI-055"},
                                        "a sidecar without launcher is never repaired",
                                        true,
                                        make_fault<ReadyByEnvironment>});

}  // namespace
}  // namespace touchstone::sidecar_installer
