// A session without a name gets one.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class NamesNamelessSessions : public Behaviour {
 public:
  bool wants_session_id() override { return false; }
};

const RegisterLiar kNamesNamelessSessions({"names-nameless-sessions",
                                           {"ACP-039"},
                                           "every request of the session is refused by the agent",
                                           false,
                                           make_fault<NamesNamelessSessions>});

}  // namespace
}  // namespace touchstone::sidecar
