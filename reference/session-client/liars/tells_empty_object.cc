// An agent that says nothing is taken for one that can nothing.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kTellsEmptyObject(
    {"tells-empty-object",
     {"ACP-138"},
     "an agent that says nothing is taken for one that can nothing",
     true,
     [](Behaviour& behaviour) { behaviour.tells_empty_object = true; }});

}  // namespace
}  // namespace touchstone::session_client
