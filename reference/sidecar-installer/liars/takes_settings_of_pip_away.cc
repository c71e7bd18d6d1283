// Variables that set an index for pip are taken from the environment.
#include <cstdlib>

#include "sidecar-installer/liars/liar.h"

namespace touchstone::sidecar_installer {
namespace {

class TakesSettingsOfPipAway : public Behaviour {
 public:
  Outcome<Done> on_start(const Layout&, const Options&) override {
    ::unsetenv("PIP_INDEX_URL");
    return Done{};
  }
};

const RegisterLiar kTakesSettingsOfPipAway({"takes-settings-of-pip-away",
                                            {"SCI-304"},
                                            "behind a proxy pip finds no package",
                                            true,
                                            make_fault<TakesSettingsOfPipAway>});

}  // namespace
}  // namespace touchstone::sidecar_installer
