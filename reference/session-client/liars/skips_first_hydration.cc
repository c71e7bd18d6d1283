// A new session shows neither modes nor events.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kSkipsFirstHydration({"skips-first-hydration",
                                         {"ACP-076", "ACP-080"},
                                         "a new session shows neither modes nor events",
                                         false,
                                         [](Behaviour& behaviour) {
                                           behaviour.skips_first_hydration = true;
                                         }});

}  // namespace
}  // namespace touchstone::session_client
