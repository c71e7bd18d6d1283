// Options of some agents never change.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kKnowsOneOptionsUpdate({"knows-one-options-update",
                                           {"ACP-097"},
                                           "options of some agents never change",
                                           true,
                                           [](Behaviour& behaviour) {
                                             behaviour.knows_one_options_update = true;
                                           }});

}  // namespace
}  // namespace touchstone::session_client
