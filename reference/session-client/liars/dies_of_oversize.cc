// One file that is too big ends every session.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kDiesOfOversize({"dies-of-oversize",
                                    {"ACP-175", "GFS-098"},
                                    "one file that is too big ends every session",
                                    true,
                                    [](Behaviour& behaviour) {
                                      behaviour.dies_of_oversize = true;
                                    }});

}  // namespace
}  // namespace touchstone::session_client
