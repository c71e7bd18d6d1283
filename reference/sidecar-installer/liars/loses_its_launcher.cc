// The launcher of the operator is only written when it was there before the sync.
#include "sidecar-installer/liars/liar.h"

namespace touchstone::sidecar_installer {
namespace {

class LosesItsLauncher : public Behaviour {
 public:
  bool writes_launcher(const std::filesystem::path& path) override {
    std::error_code error;
    const bool from_checkout = path.filename() == "run_operator_mcp.py" && has_checkout_;
    return !from_checkout || std::filesystem::exists(path, error);
  }
  std::filesystem::path checkout_source(const std::string& repo) override {
    has_checkout_ = true;
    return Behaviour::checkout_source(repo);
  }

 private:
  bool has_checkout_ = false;
};

const RegisterLiar kLosesItsLauncher({"loses-its-launcher",
                                      {"SCI-042"},
                                      "an update leaves an operator that cannot be started",
                                      true,
                                      make_fault<LosesItsLauncher>});

}  // namespace
}  // namespace touchstone::sidecar_installer
