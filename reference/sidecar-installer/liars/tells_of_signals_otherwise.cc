// The status of a killed command is told as 137.
#include "sidecar-installer/liars/liar.h"

namespace touchstone::sidecar_installer {
namespace {

class TellsOfSignalsOtherwise : public Behaviour {
 public:
  std::string failure_text(const Command& command, int status) override {
    return "`" + command.text() + "` ended with status " +
           std::to_string(status < 0 ? 137 : status);
  }
};

const RegisterLiar kTellsOfSignalsOtherwise(
    {"tells-of-signals-otherwise",
     {"SCI-024"},
     "scripts that look for -1 take a kill for an ordinary failure",
     true,
     make_fault<TellsOfSignalsOtherwise>});

}  // namespace
}  // namespace touchstone::sidecar_installer
