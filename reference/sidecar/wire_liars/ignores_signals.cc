// SIGTERM and SIGINT do nothing.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class IgnoresSignals : public Behaviour {
 public:
  bool ends_by_signals() override { return false; }
};

const RegisterLiar kIgnoresSignals({"ignores-signals",
                                    {"ACP-316", "ACP-335"},
                                    "a supervisor has to kill it",
                                    false,
                                    make_fault<IgnoresSignals>});

}  // namespace
}  // namespace touchstone::sidecar
