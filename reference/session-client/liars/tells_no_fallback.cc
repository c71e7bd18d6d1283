// A view that follows the events shows the old model.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kTellsNoFallback({"tells-no-fallback",
                                     {"ACP-106", "ACP-086", "ACP-088"},
                                     "a view that follows the events shows the old model",
                                     true,
                                     [](Behaviour& behaviour) {
                                       behaviour.tells_no_fallback = true;
                                     }});

}  // namespace
}  // namespace touchstone::session_client
