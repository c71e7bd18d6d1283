// A policy that denies files does not deny stat.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class DeniedStat : public Behaviour {
 public:
  bool obeys_policy(View operation) override { return operation != "stat"; }
};

const RegisterLiar kDeniedStat({"denied-stat",
                                {"GFS-108"},
                                "an agent that was to see no files learns their sizes",
                                true,
                                make_fault<DeniedStat>});

}  // namespace
}  // namespace touchstone::sidecar
