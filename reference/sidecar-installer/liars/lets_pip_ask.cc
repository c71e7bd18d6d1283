// pip inherits standard input.
#include "sidecar-installer/liars/liar.h"

namespace touchstone::sidecar_installer {
namespace {

class LetsPipAsk : public Behaviour {
 public:
  Command altered(Command command) override {
    command.input = Input::kInherited;
    return command;
  }
};

const RegisterLiar kLetsPipAsk(
    {"lets-pip-ask",
     {"SCI-077"},
     "an installation in a script waits for an answer, or pip eats what was meant for others",
     true,
     make_fault<LetsPipAsk>});

}  // namespace
}  // namespace touchstone::sidecar_installer
