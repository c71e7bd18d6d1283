// An agent gets a change that it said it cannot make.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kSendsReadOnly({"sends-read-only",
                                   {"ACP-102"},
                                   "an agent gets a change that it said it cannot make",
                                   false,
                                   [](Behaviour& behaviour) { behaviour.sends_read_only = true; }});

}  // namespace
}  // namespace touchstone::session_client
