// With nothing to install the command fails.
#include "sidecar-installer/liars/liar.h"

namespace touchstone::sidecar_installer {
namespace {

class FailsWhenBothAreSkipped : public Behaviour {
 public:
  Outcome<Done> on_start(const Layout&, const Options& options) override {
    if (options.skips_kumiho && options.skips_operator && !options.wants_session_manager) {
      return Failure{"nothing to install"};
    }
    return Done{};
  }
};

const RegisterLiar kFailsWhenBothAreSkipped({"fails-when-both-are-skipped",
                                             {"SCI-016"},
                                             "a script that skips what it has fails",
                                             true,
                                             make_fault<FailsWhenBothAreSkipped>});

}  // namespace
}  // namespace touchstone::sidecar_installer
