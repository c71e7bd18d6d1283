// A handler of updates is called with what is none.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kTellsAllMethods({"tells-all-methods",
                                     {"ACP-089"},
                                     "a handler of updates is called with what is none",
                                     false,
                                     [](Behaviour& behaviour) {
                                       behaviour.tells_all_methods = true;
                                     }});

}  // namespace
}  // namespace touchstone::session_client
