// One odd option hides all after it.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kStopsAtBadOption({"stops-at-bad-option",
                                      {"ACP-098"},
                                      "one odd option hides all after it",
                                      true,
                                      [](Behaviour& behaviour) {
                                        behaviour.stops_at_bad_option = true;
                                      }});

}  // namespace
}  // namespace touchstone::session_client
