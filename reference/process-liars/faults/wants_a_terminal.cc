// Gives up when it has no terminal, which no host can give it.
#include <fcntl.h>
#include <unistd.h>

#include "fault.h"

namespace touchstone::process_liars {
namespace {

class WantsATerminal final : public Fault {
 public:
  void before_start() override {
    if (::open("/dev/tty", O_RDWR) < 0) ::_exit(1);
  }
};

const Registered kWantsATerminal({"wants_a_terminal", make_fault<WantsATerminal>});

}  // namespace
}  // namespace touchstone::process_liars
