// The sidecar knows no connection of that name.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kKeepsProposedConnection({"keeps-proposed-connection",
                                             {"ACP-170"},
                                             "the sidecar knows no connection of that name",
                                             false,
                                             [](Behaviour& behaviour) {
                                               behaviour.keeps_proposed_connection = true;
                                             }});

}  // namespace
}  // namespace touchstone::session_client
