// What nobody was asked about is done.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kAllowsUnwatched({"allows-unwatched",
                                     {"ACP-128", "ACP-131"},
                                     "what nobody was asked about is done",
                                     true,
                                     [](Behaviour& behaviour) {
                                       behaviour.allows_unwatched = true;
                                     }});

}  // namespace
}  // namespace touchstone::session_client
