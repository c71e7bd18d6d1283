// A disposed machine goes on to serve.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class TheDeadAnswer : public Behaviour {
 public:
  bool forgets_disposed_machines() override { return false; }
};

const RegisterLiar kTheDeadAnswer({"the-dead-answer",
                                   {"ACP-156"},
                                   "a host writes into a machine that is gone",
                                   true,
                                   make_fault<TheDeadAnswer>});

}  // namespace
}  // namespace touchstone::sidecar
