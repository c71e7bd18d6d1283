// A check of a name can be walked around.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kTakesDots({"takes-dots",
                               {"GFS-003", "GFS-004"},
                               "a check of a name can be walked around",
                               true,
                               [](Behaviour& behaviour) { behaviour.takes_dots = true; }});

}  // namespace
}  // namespace touchstone::session_client
