// Progress is told on standard output.
#include "sidecar-installer/liars/liar.h"
#include "sidecar-installer/progress.h"

namespace touchstone::sidecar_installer {
namespace {

class TellsOnStdout : public Behaviour {
 public:
  Outcome<Done> on_start(const Layout&, const Options& options) override {
    if (options.is_sidecars_only) tell_on(stdout);
    return Done{};
  }
  void on_end(const Layout&) override { tell_on(stderr); }
};

const RegisterLiar kTellsOnStdout({"tells-on-stdout",
                                   {"SCI-051", "SCI-003", "SCI-008", "SCI-012", "SCI-015"},
                                   "a script that reads the output of pip reads something else",
                                   false,
                                   make_fault<TellsOnStdout>});

}  // namespace
}  // namespace touchstone::sidecar_installer
