// One file that is too big kills the sidecar.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kSendsOversize({"sends-oversize",
                                   {"ACP-175", "GFS-098"},
                                   "one file that is too big kills the sidecar",
                                   false,
                                   [](Behaviour& behaviour) { behaviour.sends_oversize = true; }});

}  // namespace
}  // namespace touchstone::session_client
