// A user who thinks for a minute is overruled.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kRejectsAfterAMinute({"rejects-after-a-minute",
                                         {"ACP-129"},
                                         "a user who thinks for a minute is overruled",
                                         true,
                                         [](Behaviour& behaviour) {
                                           behaviour.permission_timeout_ms = 60000;
                                         }});

}  // namespace
}  // namespace touchstone::session_client
