// An application that polls sees one event twice.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kCountsSinceIn({"counts-since-in",
                                   {"ACP-084"},
                                   "an application that polls sees one event twice",
                                   false,
                                   [](Behaviour& behaviour) { behaviour.counts_since_in = true; }});

}  // namespace
}  // namespace touchstone::session_client
