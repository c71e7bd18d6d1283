// A session whose id comes again can never be closed.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kRemembersClosedId({"remembers-closed-id",
                                       {"ACP-078"},
                                       "a session whose id comes again can never be closed",
                                       true,
                                       [](Behaviour& behaviour) {
                                         behaviour.remembers_closed_id = true;
                                       }});

}  // namespace
}  // namespace touchstone::session_client
