// A folder named venv is taken for an environment.
#include "sidecar-installer/liars/liar.h"

namespace touchstone::sidecar_installer {
namespace {

class KeepsABrokenEnvironment : public Behaviour {
 public:
  bool keeps_venv(const std::filesystem::path& venv, bool has_interpreter) override {
    std::error_code error;
    return has_interpreter || std::filesystem::is_directory(venv, error);
  }
};

const RegisterLiar kKeepsABrokenEnvironment({"keeps-a-broken-environment",
                                             {"SCI-019", "SCI-063", "SCI-074", "SCI-055",
                                              "SCI-040"},
                                             "an interrupted installation can never be repaired",
                                             true,
                                             make_fault<KeepsABrokenEnvironment>});

}  // namespace
}  // namespace touchstone::sidecar_installer
