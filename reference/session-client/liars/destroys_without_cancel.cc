// The agent of a destroyed session works on until it is killed.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kDestroysWithoutCancel(
    {"destroys-without-cancel",
     {"ACP-127"},
     "the agent of a destroyed session works on until it is killed",
     false,
     [](Behaviour& behaviour) { behaviour.destroys_without_cancel = true; }});

}  // namespace
}  // namespace touchstone::session_client
