// The sync keeps runtime state at the top and removes it below.
#include "sidecar-installer/liars/liar.h"

namespace touchstone::sidecar_installer {
namespace {

class KeepsTopLevelOnly : public Behaviour {
 public:
  bool is_kept(std::string_view name, int depth) override {
    return depth == 0 && is_runtime_state(name);
  }
};

const RegisterLiar kKeepsTopLevelOnly(
    {"keeps-top-level-only",
     {"SCI-040", "SCI-070"},
     "state in subfolders of the operator is lost at the next install",
     true,
     make_fault<KeepsTopLevelOnly>});

}  // namespace
}  // namespace touchstone::sidecar_installer
