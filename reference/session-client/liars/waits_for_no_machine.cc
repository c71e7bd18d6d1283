// A machine is configured before it is there.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kWaitsForNoMachine({"waits-for-no-machine",
                                       {"ACP-170"},
                                       "a machine is configured before it is there",
                                       true,
                                       [](Behaviour& behaviour) {
                                         behaviour.waits_for_no_machine = true;
                                       }});

}  // namespace
}  // namespace touchstone::session_client
