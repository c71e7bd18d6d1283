// The plan lacks the bridge.
#include "sidecar-installer/liars/liar.h"

namespace touchstone::sidecar_installer {
namespace {

class PlanWithoutBridge : public Behaviour {
 public:
  bool tells_plan(std::string_view line) override { return !line.starts_with("write bridge"); }
};

const RegisterLiar kPlanWithoutBridge({"plan-without-bridge",
                                       {"SCI-012"},
                                       "the plan is not the whole plan",
                                       true,
                                       make_fault<PlanWithoutBridge>});

}  // namespace
}  // namespace touchstone::sidecar_installer
