// Beyond the limit the newest notifications are forgotten.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class ForgetsTheNewest : public Behaviour {
 public:
  bool forgets_oldest() override { return false; }
};

const RegisterLiar kForgetsTheNewest({"forgets-the-newest",
                                      {"ACP-041"},
                                      "a long session forgets what was said last",
                                      true,
                                      make_fault<ForgetsTheNewest>});

}  // namespace
}  // namespace touchstone::sidecar
