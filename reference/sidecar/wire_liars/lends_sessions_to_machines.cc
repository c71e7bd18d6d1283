// A session may be used through any machine.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class LendsSessionsToMachines : public Behaviour {
 public:
  bool checks_session_owner() override { return false; }
};

const RegisterLiar kLendsSessionsToMachines({"lends-sessions-to-machines",
                                             {"ACP-062"},
                                             "one machine speaks for the agent of another",
                                             true,
                                             make_fault<LendsSessionsToMachines>});

}  // namespace
}  // namespace touchstone::sidecar
