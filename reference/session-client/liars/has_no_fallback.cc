// The model of a codex session cannot be chosen.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kHasNoFallback({"has-no-fallback",
                                   {"ACP-105", "ACP-086", "ACP-088"},
                                   "the model of a codex session cannot be chosen",
                                   false,
                                   [](Behaviour& behaviour) { behaviour.has_no_fallback = true; }});

}  // namespace
}  // namespace touchstone::session_client
