// A closed session goes on taking prompts.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kKeepsClosedSession({"keeps-closed-session",
                            {"ACP-124"},
                            "a closed session goes on taking prompts",
                            false,
                            [](Behaviour& behaviour) { behaviour.keeps_closed_session = true; }});

}  // namespace
}  // namespace touchstone::session_client
