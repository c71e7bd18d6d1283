// The chosen model of a codex session is lost with the next request.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kForgetsOverrides(
    {"forgets-overrides",
     {"ACP-106", "ACP-107"},
     "the chosen model of a codex session is lost with the next request",
     true,
     [](Behaviour& behaviour) { behaviour.forgets_overrides = true; }});

}  // namespace
}  // namespace touchstone::session_client
