// Does not see that its input has ended, and outlives every host that crashes.
#include "fault.h"

namespace touchstone::process_liars {
namespace {

class IgnoresEndOfInput final : public Fault {
 public:
  bool relays() const override { return true; }
  bool passes_end_of_input() override { return false; }
};

const Registered kIgnoresEndOfInput({"ignores_end_of_input", make_fault<IgnoresEndOfInput>});

}  // namespace
}  // namespace touchstone::process_liars
