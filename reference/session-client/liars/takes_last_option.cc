// The second of two options is chosen.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kTakesLastOption({"takes-last-option",
                                     {"ACP-134"},
                                     "the second of two options is chosen",
                                     true,
                                     [](Behaviour& behaviour) {
                                       behaviour.takes_last_option = true;
                                     }});

}  // namespace
}  // namespace touchstone::session_client
