// Closing a tab hangs on a busy sidecar.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kWaitsForClose({"waits-for-close",
                                   {"ACP-120"},
                                   "closing a tab hangs on a busy sidecar",
                                   false,
                                   [](Behaviour& behaviour) { behaviour.waits_for_close = true; }});

}  // namespace
}  // namespace touchstone::session_client
