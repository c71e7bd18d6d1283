// npm is checked after the folder was filled.
#include "sidecar-installer/liars/liar.h"

namespace touchstone::sidecar_installer {
namespace {

class ChecksNpmLate : public Behaviour {
 public:
  bool checks_npm_first() override { return false; }
};

const RegisterLiar kChecksNpmLate({"checks-npm-late",
                                   {"SCI-048"},
                                   "a machine without npm keeps a session manager that cannot run",
                                   true,
                                   make_fault<ChecksNpmLate>});

}  // namespace
}  // namespace touchstone::sidecar_installer
