// Names of state are not copied from the package.
#include "sidecar-installer/liars/liar.h"

namespace touchstone::sidecar_installer {
namespace {

class SkipsStateInTheSource : public Behaviour {
 public:
  bool copies(const std::filesystem::path& from, const std::filesystem::path&) override {
    for (const auto& part : from.parent_path()) {
      if (part == "agents") return false;
    }
    return true;
  }
};

const RegisterLiar kSkipsStateInTheSource({"skips-state-in-the-source",
                                           {"SCI-045"},
                                           "agents that come with the package never arrive",
                                           true,
                                           make_fault<SkipsStateInTheSource>});

}  // namespace
}  // namespace touchstone::sidecar_installer
