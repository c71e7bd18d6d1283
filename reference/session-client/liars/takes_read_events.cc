// Two readers of a session see half of it each.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kTakesReadEvents({"takes-read-events",
                                     {"ACP-085", "ACP-084", "ACP-082", "ACP-087", "ACP-088"},
                                     "two readers of a session see half of it each",
                                     false,
                                     [](Behaviour& behaviour) {
                                       behaviour.takes_read_events = true;
                                     }});

}  // namespace
}  // namespace touchstone::session_client
