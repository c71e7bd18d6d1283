// A view that shows a closed session crashes.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kFailsGetters({"fails-getters",
                                  {"ACP-071"},
                                  "a view that shows a closed session crashes",
                                  false,
                                  [](Behaviour& behaviour) { behaviour.fails_getters = true; }});

}  // namespace
}  // namespace touchstone::session_client
