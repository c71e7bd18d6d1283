// A cancel that the agent does not know is passed on as an error.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class NeverRepeatsCancel : public Behaviour {
 public:
  bool repeats_cancel_as_notification() override { return false; }
};

const RegisterLiar kNeverRepeatsCancel({"never-repeats-cancel",
                                        {"ACP-056"},
                                        "cancelling does nothing for many agents",
                                        false,
                                        make_fault<NeverRepeatsCancel>});

}  // namespace
}  // namespace touchstone::sidecar
