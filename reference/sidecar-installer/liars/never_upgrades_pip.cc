// pip is not upgraded.
#include <algorithm>

#include "sidecar-installer/liars/liar.h"

namespace touchstone::sidecar_installer {
namespace {

class NeverUpgradesPip : public Behaviour {
 public:
  bool runs(const Command& command) override {
    const auto& words = command.arguments;
    return std::find(words.begin(), words.end(), "--upgrade") == words.end();
  }
};

const RegisterLiar kNeverUpgradesPip({"never-upgrades-pip",
                                      {"SCI-021", "SCI-064", "SCI-067"},
                                      "an old pip cannot read the package",
                                      false,
                                      make_fault<NeverUpgradesPip>});

}  // namespace
}  // namespace touchstone::sidecar_installer
