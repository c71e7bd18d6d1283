// A policy that denies files denies nothing.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class DeniedNothing : public Behaviour {
 public:
  bool obeys_policy(View /*operation*/) override { return false; }
};

const RegisterLiar kDeniedNothing({"denied-nothing",
                                   {"GFS-108", "GFS-021"},
                                   "an agent that was to see no files reads them",
                                   false,
                                   make_fault<DeniedNothing>});

}  // namespace
}  // namespace touchstone::sidecar
