// Ends when the type of the terminal is none that it knows.
#include <unistd.h>

#include "fault.h"

namespace touchstone::process_liars {
namespace {

class NeedsTerminalType final : public Fault {
 public:
  void before_start() override {
    if (variable("TERM") == "dumb") ::_exit(1);
  }
};

const Registered kNeedsTerminalType({"needs_terminal_type", make_fault<NeedsTerminalType>});

}  // namespace
}  // namespace touchstone::process_liars
