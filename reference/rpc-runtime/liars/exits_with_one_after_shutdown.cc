// Lies: exits with code 1 after shutdown, so a supervisor takes every clean end for a crash.
#include "liar.h"

namespace touchstone::rpc_runtime {
namespace {

class ExitsWithOneAfterShutdown : public Behaviour {
 public:
  int exit_code(Leaving leaving) override { return leaving == Leaving::kShutdown ? 1 : 0; }
};

const RegisteredLiar kExitsWithOneAfterShutdown(
    {"exits_with_one_after_shutdown",
     {"RPC-078"},
     "exits with code 1 after shutdown, so a supervisor takes every clean end for a crash",
     Subtlety::kPlain,
     make_fault<ExitsWithOneAfterShutdown>});

}  // namespace
}  // namespace touchstone::rpc_runtime
