// A backup with a hole looks complete.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kExportsLinksToNothing({"exports-links-to-nothing",
                                           {"GFS-089"},
                                           "a backup with a hole looks complete",
                                           true,
                                           [](Behaviour& behaviour) {
                                             behaviour.exports_links_to_nothing = true;
                                           }});

}  // namespace
}  // namespace touchstone::session_client
