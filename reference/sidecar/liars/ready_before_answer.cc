// The vm_lifecycle events go out before the answer that caused them.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class ReadyBeforeAnswer : public Behaviour {
 public:
  bool answers_before_events() override { return false; }
};

const RegisterLiar kReadyBeforeAnswer(
    {"ready-before-answer",
     {"ACP-034", "ACP-155"},
     "the events of a new machine come before the answer that names it",
     false,
     make_fault<ReadyBeforeAnswer>});

}  // namespace
}  // namespace touchstone::sidecar
