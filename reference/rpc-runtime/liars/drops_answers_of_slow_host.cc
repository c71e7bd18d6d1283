// Lies: drops answers while 256 frames wait for the host, so a host that is busy for a moment
// misses some.
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class DropsAnswersOfSlowHost : public Behaviour {
 public:
  bool drops_frames_when_full() override { return true; }
};

const RegisteredLiar kDropsAnswersOfSlowHost(
    {"drops_answers_of_slow_host",
     {"RPC-130", "RPC-131"},
     "drops answers while 256 frames wait for the host, so a host that is "
     "busy for a moment misses some",
     Subtlety::kDevious,
     make_fault<DropsAnswersOfSlowHost>});

}  // namespace
}  // namespace touchstone::rpc_runtime
