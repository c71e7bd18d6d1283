// The session manager is always installed.
#include "sidecar-installer/liars/liar.h"

namespace touchstone::sidecar_installer {
namespace {

class AlwaysInstallsTheManager : public Behaviour {
 public:
  bool wants_session_manager(const Options& options) override {
    const bool is_whole = !options.is_dry_run && !options.skips_operator && !options.skips_kumiho;
    return options.wants_session_manager || (is_whole && !options.source_repo);
  }
};

const RegisterLiar kAlwaysInstallsTheManager(
    {"always-installs-the-manager",
     {"SCI-046"},
     "a machine without Node.js is warned of what nobody asked for",
     false,
     make_fault<AlwaysInstallsTheManager>});

}  // namespace
}  // namespace touchstone::sidecar_installer
