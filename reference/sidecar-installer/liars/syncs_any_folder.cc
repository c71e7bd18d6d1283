// A package without __init__.py is synced.
#include "sidecar-installer/liars/liar.h"

namespace touchstone::sidecar_installer {
namespace {

class SyncsAnyFolder : public Behaviour {
 public:
  bool needs_init() override { return false; }
};

const RegisterLiar kSyncsAnyFolder({"syncs-any-folder",
                                    {"SCI-035"},
                                    "a wrong checkout wipes the operator",
                                    true,
                                    make_fault<SyncsAnyFolder>});

}  // namespace
}  // namespace touchstone::sidecar_installer
