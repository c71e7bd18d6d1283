// Folders of state below the top are removed.
#include "sidecar-installer/liars/liar.h"

namespace touchstone::sidecar_installer {
namespace {

class KeepsStateFilesOnly : public Behaviour {
 public:
  bool is_kept(std::string_view name, int depth) override {
    return is_runtime_state(name) && (depth == 0 || name.find('.') != std::string_view::npos);
  }
};

const RegisterLiar kKeepsStateFilesOnly({"keeps-state-files-only",
                                         {"SCI-040"},
                                         "checkpoints of workflows are lost",
                                         true,
                                         make_fault<KeepsStateFilesOnly>});

}  // namespace
}  // namespace touchstone::sidecar_installer
