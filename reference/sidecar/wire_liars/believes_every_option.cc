// Options are not looked at when one is set.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class BelievesEveryOption : public Behaviour {
 public:
  bool checks_options() override { return false; }
};

const RegisterLiar kBelievesEveryOption(
    {"believes-every-option",
     {"ACP-047", "ACP-046", "ACP-048"},
     "a host believes that an option was set which does not exist",
     false,
     make_fault<BelievesEveryOption>});

}  // namespace
}  // namespace touchstone::sidecar
