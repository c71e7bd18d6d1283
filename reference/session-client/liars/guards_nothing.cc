// A mistyped path reaches the sidecar.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kGuardsNothing({"guards-nothing",
                            {"GFS-002"},
                            "a mistyped path reaches the sidecar",
                            false,
                            [](Behaviour& behaviour) { behaviour.guards_nothing = true; }});

}  // namespace
}  // namespace touchstone::session_client
