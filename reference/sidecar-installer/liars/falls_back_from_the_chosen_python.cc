// When --python cannot be used, the usual candidates are tried.
#include "sidecar-installer/liars/liar.h"

namespace touchstone::sidecar_installer {
namespace {

class FallsBackFromTheChosenPython : public Behaviour {
 public:
  std::vector<std::string> candidates(const std::optional<std::string>& wanted) override {
    if (wanted) return {*wanted, "python3", "python"};
    return {"python3", "python"};
  }
};

const RegisterLiar kFallsBackFromTheChosenPython(
    {"falls-back-from-the-chosen-python",
     {"SCI-007", "SCI-008"},
     "another Python than the chosen one is used, and nobody is told",
     true,
     make_fault<FallsBackFromTheChosenPython>});

}  // namespace
}  // namespace touchstone::sidecar_installer
