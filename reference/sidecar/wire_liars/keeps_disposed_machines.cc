// A disposed machine goes on working.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class KeepsDisposedMachines : public Behaviour {
 public:
  bool forgets_disposed_machines() override { return false; }
};

const RegisterLiar kKeepsDisposedMachines({"keeps-disposed-machines",
                                           {"ACP-156"},
                                           "files that a host believes gone can still be read",
                                           false,
                                           make_fault<KeepsDisposedMachines>});

}  // namespace
}  // namespace touchstone::sidecar
