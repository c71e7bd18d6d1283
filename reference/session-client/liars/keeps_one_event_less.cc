// The last event but 1023 is lost already.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kKeepsOneEventLess({"keeps-one-event-less",
                                       {"ACP-082", "ACP-087", "ACP-088"},
                                       "the last event but 1023 is lost already",
                                       true,
                                       [](Behaviour& behaviour) { behaviour.ring_limit = 1023; }});

}  // namespace
}  // namespace touchstone::session_client
