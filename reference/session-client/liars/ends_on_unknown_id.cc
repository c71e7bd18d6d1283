// One stray answer ends the connection.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kEndsOnUnknownId({"ends-on-unknown-id",
                                     {"ACP-173"},
                                     "one stray answer ends the connection",
                                     false,
                                     [](Behaviour& behaviour) {
                                       behaviour.ends_on_unknown_id = true;
                                     }});

}  // namespace
}  // namespace touchstone::session_client
