// Launchers get their mode cut by the umask, which shows only under a strict one.
#include <sys/stat.h>

#include "sidecar-installer/liars/liar.h"

namespace touchstone::sidecar_installer {
namespace {

class LauncherModeByUmask : public Behaviour {
 public:
  unsigned launcher_mode(const std::filesystem::path&) override {
    const mode_t mask = ::umask(0);
    ::umask(mask);
    return 0755 & ~mask;
  }
};

const RegisterLiar kLauncherModeByUmask({"launcher-mode-by-umask",
                                         {"SCI-075"},
                                         "under a strict umask launchers cannot be run by others",
                                         true,
                                         make_fault<LauncherModeByUmask>});

}  // namespace
}  // namespace touchstone::sidecar_installer
