// One inspection request is taken in session scope.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class TakesTimersInSessionScope : public Behaviour {
 public:
  bool takes_other_scope(std::string_view request) override {
    return request == "get_zombie_timer_count";
  }
};

const RegisterLiar kTakesTimersInSessionScope(
    {"takes-timers-in-session-scope",
     {"ACP-015"},
     "a request that names no machine is not refused by the codec",
     true,
     make_fault<TakesTimersInSessionScope>});

}  // namespace
}  // namespace touchstone::sidecar
