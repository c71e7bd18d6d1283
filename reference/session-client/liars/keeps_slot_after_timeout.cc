// An answer that came too late seems to have counted.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kKeepsSlotAfterTimeout({"keeps-slot-after-timeout",
                                           {"ACP-129"},
                                           "an answer that came too late seems to have counted",
                                           true,
                                           [](Behaviour& behaviour) {
                                             behaviour.keeps_slot_after_timeout = true;
                                           }});

}  // namespace
}  // namespace touchstone::session_client
