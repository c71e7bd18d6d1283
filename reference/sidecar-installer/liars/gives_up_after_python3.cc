// Only python3 is tried.
#include "sidecar-installer/liars/liar.h"

namespace touchstone::sidecar_installer {
namespace {

class GivesUpAfterPython3 : public Behaviour {
 public:
  std::vector<std::string> candidates(const std::optional<std::string>& wanted) override {
    return {wanted ? *wanted : "python3"};
  }
};

const RegisterLiar kGivesUpAfterPython3({"gives-up-after-python3",
                                         {"SCI-006", "SCI-004", "SCI-005"},
                                         "a machine whose Python is called python cannot install",
                                         false,
                                         make_fault<GivesUpAfterPython3>});

}  // namespace
}  // namespace touchstone::sidecar_installer
