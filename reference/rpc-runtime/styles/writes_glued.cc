// Style: holds its output back for 25 ms, so that several frames leave in one write.
#include "event_loop.h"
#include "style.h"

namespace touchstone::rpc_runtime {
namespace {

class WritesGlued : public Behaviour {
 public:
  milliseconds wait_before(Moment moment) override {
    return milliseconds(moment == Moment::kWrite ? 25 : 0);
  }
};

const RegisteredStyle kWritesGlued(
    {"writes_glued", "holds its output back for 25 ms, so that several frames leave in one write",
     "pipes have no frames; RPC-009 speaks of lines, not of writes", make_style<WritesGlued>});

}  // namespace
}  // namespace touchstone::rpc_runtime
