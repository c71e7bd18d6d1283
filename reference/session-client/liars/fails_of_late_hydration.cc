// A prompt that was answered looks failed.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kFailsOfLateHydration({"fails-of-late-hydration",
                                          {"ACP-079"},
                                          "a prompt that was answered looks failed",
                                          true,
                                          [](Behaviour& behaviour) {
                                            behaviour.fails_of_late_hydration = true;
                                          }});

}  // namespace
}  // namespace touchstone::session_client
