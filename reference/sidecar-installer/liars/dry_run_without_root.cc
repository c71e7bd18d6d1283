// A dry run with moved settings leaves no root folder.
#include "sidecar-installer/liars/liar.h"

namespace touchstone::sidecar_installer {
namespace {

class DryRunWithoutRoot : public Behaviour {
 public:
  bool creates_root(bool dry_run) override { return !dry_run; }
};

const RegisterLiar kDryRunWithoutRoot({"dry-run-without-root",
                                       {"SCI-010"},
                                       "a user cannot look where the installation would go",
                                       true,
                                       make_fault<DryRunWithoutRoot>});

}  // namespace
}  // namespace touchstone::sidecar_installer
