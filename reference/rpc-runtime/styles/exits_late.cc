// Style: takes three seconds to exit.
#include "event_loop.h"
#include "style.h"

namespace touchstone::rpc_runtime {
namespace {

class ExitsLate : public Behaviour {
 public:
  milliseconds wait_before(Moment moment) override {
    return milliseconds(moment == Moment::kExit ? 3000 : 0);
  }
};

const RegisteredStyle kExitsLate({"exits_late", "takes three seconds to exit",
                                  "RPC-078 grants five seconds", make_style<ExitsLate>});

}  // namespace
}  // namespace touchstone::rpc_runtime
