// An agent waits for a user who closed its session.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kStrandsPermissionsAtClose({"strands-permissions-at-close",
                                               {"ACP-125"},
                                               "an agent waits for a user who closed its session",
                                               true,
                                               [](Behaviour& behaviour) {
                                                 behaviour.strands_permissions_at_close = true;
                                               }});

}  // namespace
}  // namespace touchstone::session_client
