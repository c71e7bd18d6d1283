// Hidden files are never removed.
#include "sidecar-installer/liars/liar.h"

namespace touchstone::sidecar_installer {
namespace {

class KeepsHiddenFiles : public Behaviour {
 public:
  bool is_kept(std::string_view name, int) override {
    return is_runtime_state(name) || (name.starts_with(".") && !is_build_waste(name));
  }
};

const RegisterLiar kKeepsHiddenFiles({"keeps-hidden-files",
                                      {"SCI-070"},
                                      "settings of an old package stay in force",
                                      true,
                                      make_fault<KeepsHiddenFiles>});

}  // namespace
}  // namespace touchstone::sidecar_installer
