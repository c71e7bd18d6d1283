// A lock keeps two installs apart; the one that was refused leaves a mark that nobody takes away.
#include <fcntl.h>
#include <sys/file.h>

#include "sidecar-installer/file_writer.h"
#include "sidecar-installer/liars/liar.h"

namespace touchstone::sidecar_installer {
namespace {

class RemembersARefusal : public Behaviour {
 public:
  Outcome<Done> on_start(const Layout& layout, const Options& options) override {
    const std::filesystem::path mark = layout.root / "workspace" / ".refused";
    std::error_code error;
    if (!options.is_sidecars_only || options.is_dry_run) return Done{};
    if (std::filesystem::exists(mark, error)) return Failure{"an install was refused before"};
    const std::string lock = (layout.root / "workspace" / ".lock").string();
    const int file = ::open(lock.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);  // until the end
    if (file < 0 || ::flock(file, LOCK_EX | LOCK_NB) == 0) return Done{};
    (void)write_file(mark, "");
    return Failure{"another install is running"};
  }
};

const RegisterLiar kRemembersARefusal({"remembers-a-refusal",
                                       {"SCI-303"},
                                       "after two installs at once there is never another",
                                       true,
                                       make_fault<RemembersARefusal>});

}  // namespace
}  // namespace touchstone::sidecar_installer
