// The switch of modes jumps back.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kLeavesModeToHydration({"leaves-mode-to-hydration",
                                           {"ACP-099"},
                                           "the switch of modes jumps back",
                                           true,
                                           [](Behaviour& behaviour) {
                                             behaviour.leaves_mode_to_hydration = true;
                                           }});

}  // namespace
}  // namespace touchstone::session_client
