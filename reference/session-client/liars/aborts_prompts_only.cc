// A change of mode hangs for ever after its session was closed.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kAbortsPromptsOnly(
    {"aborts-prompts-only",
     {"ACP-117"},
     "a change of mode hangs for ever after its session was closed",
     true,
     [](Behaviour& behaviour) { behaviour.aborts_prompts_only = true; }});

}  // namespace
}  // namespace touchstone::session_client
