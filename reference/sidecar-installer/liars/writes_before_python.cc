// The folder of the operator is made before Python is looked for.
#include "sidecar-installer/file_writer.h"
#include "sidecar-installer/liars/liar.h"

namespace touchstone::sidecar_installer {
namespace {

class WritesBeforePython : public Behaviour {
 public:
  Outcome<Done> on_start(const Layout& layout, const Options& options) override {
    if (options.is_sidecars_only && !options.skips_operator && !options.is_dry_run) {
      return create_folders(layout.operator_mcp());
    }
    return Done{};
  }
};

const RegisterLiar kWritesBeforePython(
    {"writes-before-python",
     {"SCI-002"},
     "a machine without Python keeps the beginning of an installation",
     true,
     make_fault<WritesBeforePython>});

}  // namespace
}  // namespace touchstone::sidecar_installer
