// Pi does not start without a package that it does not need.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kNeedsPiPackage({"needs-pi-package",
                            {"ACP-075"},
                            "pi does not start without a package that it does not need",
                            true,
                            [](Behaviour& behaviour) { behaviour.needs_pi_package = true; }});

}  // namespace
}  // namespace touchstone::session_client
