// Planted entries have the mode and owner of new ones.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class PlantsWithoutModes : public Behaviour {
 public:
  bool plants_attributes() override { return false; }
};

const RegisterLiar kPlantsWithoutModes({"plants-without-modes",
                                        {"GFS-112"},
                                        "programs of a carried root cannot be run",
                                        true,
                                        make_fault<PlantsWithoutModes>});

}  // namespace
}  // namespace touchstone::sidecar
