// Agents that write the short form change nothing.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kNeedsWrappedUpdates({"needs-wrapped-updates",
                                         {"ACP-095"},
                                         "agents that write the short form change nothing",
                                         true,
                                         [](Behaviour& behaviour) {
                                           behaviour.reads_bare_updates = false;
                                         }});

}  // namespace
}  // namespace touchstone::session_client
