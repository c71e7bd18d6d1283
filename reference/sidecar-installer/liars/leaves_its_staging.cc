// The staging folder stays behind after a good install.
#include "sidecar-installer/liars/liar.h"

namespace touchstone::sidecar_installer {
namespace {

class LeavesItsStaging : public Behaviour {
 public:
  bool removes_staging(bool has_failed) override { return has_failed; }
};

const RegisterLiar kLeavesItsStaging({"leaves-its-staging",
                                      {"SCI-032"},
                                      "every run leaves a copy behind",
                                      false,
                                      make_fault<LeavesItsStaging>});

}  // namespace
}  // namespace touchstone::sidecar_installer
