// A session whose agent has ended is not closed.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class MissesTheEndOfAnAgent : public Behaviour {
 public:
  bool notices_end_of_adapter() override { return false; }
};

const RegisterLiar kMissesTheEndOfAnAgent({"misses-the-end-of-an-agent",
                                           {"ACP-060"},
                                           "a host shows a session as alive whose agent has gone",
                                           false,
                                           make_fault<MissesTheEndOfAnAgent>});

}  // namespace
}  // namespace touchstone::sidecar
