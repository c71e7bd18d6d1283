// Launchers are written before there is anything to launch.
#include "sidecar-installer/liars/liar.h"

namespace touchstone::sidecar_installer {
namespace {

class WritesTheLauncherFirst : public Behaviour {
 public:
  bool writes_launcher_early() override { return true; }
};

const RegisterLiar kWritesTheLauncherFirst({"writes-the-launcher-first",
                                            {"SCI-026", "SCI-035"},
                                            "a client starts a sidecar that is not there",
                                            true,
                                            make_fault<WritesTheLauncherFirst>});

}  // namespace
}  // namespace touchstone::sidecar_installer
