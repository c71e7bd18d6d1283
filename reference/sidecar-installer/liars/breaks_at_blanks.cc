// A command with a blank in a path is split there.
#include "sidecar-installer/liars/liar.h"

namespace touchstone::sidecar_installer {
namespace {

class BreaksAtBlanks : public Behaviour {
 public:
  Command altered(Command command) override {
    const std::size_t blank = command.program.find(' ');
    if (blank != std::string::npos) command.program.resize(blank);
    return command;
  }
};

const RegisterLiar kBreaksAtBlanks({"breaks-at-blanks",
                                    {"SCI-068"},
                                    "nobody whose folder has a blank can install",
                                    true,
                                    make_fault<BreaksAtBlanks>});

}  // namespace
}  // namespace touchstone::sidecar_installer
