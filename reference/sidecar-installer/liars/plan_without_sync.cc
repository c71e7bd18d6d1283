// The plan lacks the flat sync.
#include "sidecar-installer/liars/liar.h"

namespace touchstone::sidecar_installer {
namespace {

class PlanWithoutSync : public Behaviour {
 public:
  bool tells_plan(std::string_view line) override { return !line.starts_with("flat sync"); }
};

const RegisterLiar kPlanWithoutSync({"plan-without-sync",
                                     {"SCI-012"},
                                     "the plan does not tell what is overwritten",
                                     true,
                                     make_fault<PlanWithoutSync>});

}  // namespace
}  // namespace touchstone::sidecar_installer
