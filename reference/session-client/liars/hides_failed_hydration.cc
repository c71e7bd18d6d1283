// A session that is gone looks created.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kHidesFailedHydration({"hides-failed-hydration",
                                          {"ACP-077"},
                                          "a session that is gone looks created",
                                          false,
                                          [](Behaviour& behaviour) {
                                            behaviour.hides_failed_hydration = true;
                                          }});

}  // namespace
}  // namespace touchstone::session_client
