// The session manager is only installed together with the operator.
#include "sidecar-installer/liars/liar.h"

namespace touchstone::sidecar_installer {
namespace {

class ManagerNeedsTheOperator : public Behaviour {
 public:
  bool wants_session_manager(const Options& options) override {
    return options.wants_session_manager && !options.skips_operator;
  }
};

const RegisterLiar kManagerNeedsTheOperator({"manager-needs-the-operator",
                                             {"SCI-073"},
                                             "who wants to add it has to install everything again",
                                             true,
                                             make_fault<ManagerNeedsTheOperator>});

}  // namespace
}  // namespace touchstone::sidecar_installer
