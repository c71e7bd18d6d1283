// Style: is ready after one and a half seconds.
#include "event_loop.h"
#include "style.h"

namespace touchstone::rpc_runtime {
namespace {

class StartsSlowly : public Behaviour {
 public:
  milliseconds wait_before(Moment moment) override {
    return milliseconds(moment == Moment::kReady ? 1500 : 0);
  }
};

const RegisteredStyle kStartsSlowly({"starts_slowly", "is ready after one and a half seconds",
                                     "RPC-002 grants two seconds", make_style<StartsSlowly>});

}  // namespace
}  // namespace touchstone::rpc_runtime
