// Older sidecars create no parents.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kUsesMkdir({"uses-mkdir",
                               {"GFS-033"},
                               "older sidecars create no parents",
                               false,
                               [](Behaviour& behaviour) { behaviour.uses_mkdir = true; }});

}  // namespace
}  // namespace touchstone::session_client
