// A candidate that prints the right lines and fails is used.
#include "sidecar-installer/liars/liar.h"

namespace touchstone::sidecar_installer {
namespace {

class TrustsAFailingPython : public Behaviour {
 public:
  bool trusts_probe(int) override { return true; }
};

const RegisterLiar kTrustsAFailingPython({"trusts-a-failing-python",
                                          {"SCI-005"},
                                          "a stub that cannot run anything makes the environments",
                                          true,
                                          make_fault<TrustsAFailingPython>});

}  // namespace
}  // namespace touchstone::sidecar_installer
