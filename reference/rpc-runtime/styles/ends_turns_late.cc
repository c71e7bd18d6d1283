// Style: ends each turn 300 ms after its provider has answered.
#include "event_loop.h"
#include "style.h"

namespace touchstone::rpc_runtime {
namespace {

class EndsTurnsLate : public Behaviour {
 public:
  milliseconds wait_before(Moment moment) override {
    return milliseconds(moment == Moment::kEndOfTurn ? 300 : 0);
  }
};

const RegisteredStyle kEndsTurnsLate(
    {"ends_turns_late", "ends each turn 300 ms after its provider has answered",
     "no source says how soon a turn ends; until it does, get_state shows streaming (RPC-066)",
     make_style<EndsTurnsLate>});

}  // namespace
}  // namespace touchstone::rpc_runtime
