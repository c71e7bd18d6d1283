// Without npm the install fails.
#include "sidecar-installer/liars/liar.h"

namespace touchstone::sidecar_installer {
namespace {

class FailsWithoutNpm : public Behaviour {
 public:
  bool bears_session_manager_failure() override { return false; }
};

const RegisterLiar kFailsWithoutNpm({"fails-without-npm",
                                     {"SCI-049"},
                                     "a tool that was optional ends the installation",
                                     false,
                                     make_fault<FailsWithoutNpm>});

}  // namespace
}  // namespace touchstone::sidecar_installer
