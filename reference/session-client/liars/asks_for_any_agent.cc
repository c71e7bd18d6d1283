// A mistyped agent starts as another one.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kAsksForAnyAgent({"asks-for-any-agent",
                                     {"ACP-072"},
                                     "a mistyped agent starts as another one",
                                     false,
                                     [](Behaviour& behaviour) {
                                       behaviour.asks_for_any_agent = true;
                                     }});

}  // namespace
}  // namespace touchstone::session_client
