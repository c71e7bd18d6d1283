// Launchers are written before there is anything to launch.
#include <set>

#include "sidecar-installer/liars/liar.h"

namespace touchstone::sidecar_installer {
namespace {

class WritesTheLauncherFirst : public Behaviour {
 public:
  bool writes_launcher_early() override { return true; }
  bool writes_launcher(const std::filesystem::path& path) override {
    return writes_.insert(path).second;
  }

 private:
  std::set<std::filesystem::path> writes_;
};

const RegisterLiar kWritesTheLauncherFirst({"writes-the-launcher-first",
                                            {"SCI-026", "SCI-042"},
                                            "a client starts a sidecar that is not there",
                                            true,
                                            make_fault<WritesTheLauncherFirst>});

}  // namespace
}  // namespace touchstone::sidecar_installer
