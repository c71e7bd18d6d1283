// Another pi starts than the one that was asked for.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kOverwritesPiCommand({"overwrites-pi-command",
                                         {"ACP-075"},
                                         "another pi starts than the one that was asked for",
                                         true,
                                         [](Behaviour& behaviour) {
                                           behaviour.overwrites_pi_command = true;
                                         }});

}  // namespace
}  // namespace touchstone::session_client
