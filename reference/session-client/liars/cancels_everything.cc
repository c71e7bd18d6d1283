// A change of mode looks cancelled.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kCancelsEverything({"cancels-everything",
                                       {"ACP-117", "ACP-116"},
                                       "a change of mode looks cancelled",
                                       true,
                                       [](Behaviour& behaviour) {
                                         behaviour.cancels_everything = true;
                                       }});

}  // namespace
}  // namespace touchstone::session_client
