// A listing with holes looks complete.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kSkipsUnreadable({"skips-unreadable",
                                     {"GFS-076"},
                                     "a listing with holes looks complete",
                                     true,
                                     [](Behaviour& behaviour) {
                                       behaviour.skips_unreadable = true;
                                     }});

}  // namespace
}  // namespace touchstone::session_client
