// An empty id of a machine is answered instead of ending the sidecar.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class ServesEmptyMachineIds : public Behaviour {
 public:
  bool refuses_empty_id(View member) override { return member != "vm_id"; }
};

const RegisterLiar kServesEmptyMachineIds(
    {"serves-empty-machine-ids",
     {"ACP-014"},
     "a request without owner is served for whoever comes first",
     true,
     make_fault<ServesEmptyMachineIds>});

}  // namespace
}  // namespace touchstone::sidecar
