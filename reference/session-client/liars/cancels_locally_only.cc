// The agent works on, and bills, behind a turn that looks stopped.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kCancelsLocallyOnly(
    {"cancels-locally-only",
     {"ACP-115"},
     "the agent works on, and bills, behind a turn that looks stopped",
     true,
     [](Behaviour& behaviour) { behaviour.cancels_locally_only = true; }});

}  // namespace
}  // namespace touchstone::session_client
