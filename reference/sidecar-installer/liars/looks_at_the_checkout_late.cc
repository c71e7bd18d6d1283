// A wrong checkout is noticed after the environment was made.
#include "sidecar-installer/liars/liar.h"

namespace touchstone::sidecar_installer {
namespace {

class LooksAtTheCheckoutLate : public Behaviour {
 public:
  bool checks_checkout_first() override { return false; }
};

const RegisterLiar kLooksAtTheCheckoutLate({"looks-at-the-checkout-late",
                                            {"SCI-029"},
                                            "a wrong path is noticed only after minutes",
                                            true,
                                            make_fault<LooksAtTheCheckoutLate>});

}  // namespace
}  // namespace touchstone::sidecar_installer
