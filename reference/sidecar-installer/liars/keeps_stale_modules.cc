// Nothing but caches is ever removed.
#include "sidecar-installer/liars/liar.h"

namespace touchstone::sidecar_installer {
namespace {

class KeepsStaleModules : public Behaviour {
 public:
  bool removes(const std::filesystem::path& stale) override {
    return is_build_waste(stale.filename().string());
  }
};

const RegisterLiar kKeepsStaleModules({"keeps-stale-modules",
                                       {"SCI-037", "SCI-043"},
                                       "an old module is imported in place of a new package",
                                       false,
                                       make_fault<KeepsStaleModules>});

}  // namespace
}  // namespace touchstone::sidecar_installer
