// A session without modes shows one.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kInventsModes({"invents-modes",
                                  {"ACP-096"},
                                  "a session without modes shows one",
                                  true,
                                  [](Behaviour& behaviour) { behaviour.invents_modes = true; }});

}  // namespace
}  // namespace touchstone::session_client
