// A variable that a user sets is ignored.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kLetsDefaultsWin({"lets-defaults-win",
                                     {"ACP-073"},
                                     "a variable that a user sets is ignored",
                                     true,
                                     [](Behaviour& behaviour) {
                                       behaviour.lets_defaults_win = true;
                                     }});

}  // namespace
}  // namespace touchstone::session_client
