// A command that was killed counts as done.
#include "sidecar-installer/liars/liar.h"

namespace touchstone::sidecar_installer {
namespace {

class TakesAKilledCommandForDone : public Behaviour {
 public:
  bool is_failure(const Command&, int status) override { return status > 0; }
};

const RegisterLiar kTakesAKilledCommandForDone(
    {"takes-a-killed-command-for-done",
     {"SCI-024", "SCI-064", "SCI-049"},
     "an installation that ran out of memory is told to be complete",
     true,
     make_fault<TakesAKilledCommandForDone>});

}  // namespace
}  // namespace touchstone::sidecar_installer
