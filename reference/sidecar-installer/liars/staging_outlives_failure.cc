// The staging folder is only removed after a good install.
#include "sidecar-installer/liars/liar.h"

namespace touchstone::sidecar_installer {
namespace {

class StagingOutlivesFailure : public Behaviour {
 public:
  bool removes_staging(bool has_failed) override { return !has_failed; }
};

const RegisterLiar kStagingOutlivesFailure({"staging-outlives-failure",
                                            {"SCI-065"},
                                            "the staging folder stays behind when pip fails",
                                            true,
                                            make_fault<StagingOutlivesFailure>});

}  // namespace
}  // namespace touchstone::sidecar_installer
