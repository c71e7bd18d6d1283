// Lies: goes on after a TERM signal, so a supervisor has to kill it.
#include <signal.h>

#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class IgnoresTerminate : public Behaviour {
 public:
  void signals_wanted() override { signal(SIGTERM, SIG_IGN); }
};

const RegisteredLiar kIgnoresTerminate(
    {"ignores_terminate",
     {"RPC-336"},
     "goes on after a TERM signal, so a supervisor has to kill it",
     Subtlety::kPlain,
     make_fault<IgnoresTerminate>});

}  // namespace
}  // namespace touchstone::rpc_runtime
