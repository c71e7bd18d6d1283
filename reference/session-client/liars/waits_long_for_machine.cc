// A machine that never starts is waited for half a minute.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kWaitsLongForMachine({"waits-long-for-machine",
                                         {"ACP-171"},
                                         "a machine that never starts is waited for half a minute",
                                         false,
                                         [](Behaviour& behaviour) {
                                           behaviour.waits_long_for_machine = true;
                                         }});

}  // namespace
}  // namespace touchstone::session_client
