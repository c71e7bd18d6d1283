// A dry run fails when the checkout is not there yet.
#include "sidecar-installer/liars/liar.h"

namespace touchstone::sidecar_installer {
namespace {

class DryRunChecksTheCheckout : public Behaviour {
 public:
  bool checks_planned_checkout() override { return true; }
};

const RegisterLiar kDryRunChecksTheCheckout({"dry-run-checks-the-checkout",
                                             {"SCI-013"},
                                             "a plan cannot be made before the checkout",
                                             true,
                                             make_fault<DryRunChecksTheCheckout>});

}  // namespace
}  // namespace touchstone::sidecar_installer
