// Events go out before the answer that caused them.
#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class TellsEventsFirst : public Behaviour {
 public:
  bool answers_before_events() override { return false; }
};

const RegisterLiar kTellsEventsFirst({"tells-events-first",
                                      {"ACP-034", "ACP-155"},
                                      "a host hears of a machine that it has no name for yet",
                                      false,
                                      make_fault<TellsEventsFirst>});

}  // namespace
}  // namespace touchstone::sidecar
