// Python 3.10 is taken.
#include "sidecar-installer/liars/liar.h"

namespace touchstone::sidecar_installer {
namespace {

class TakesPython310 : public Behaviour {
 public:
  int oldest_minor() override { return 10; }
};

const RegisterLiar kTakesPython310({"takes-python-3-10",
                                    {"SCI-004"},
                                    "the sidecars are installed and do not start",
                                    true,
                                    make_fault<TakesPython310>});

}  // namespace
}  // namespace touchstone::sidecar_installer
