// Nobody can tell a wrong token from a broken sidecar.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kHidesRejection({"hides-rejection",
                                    {"ACP-172", "SCL-309"},
                                    "nobody can tell a wrong token from a broken sidecar",
                                    false,
                                    [](Behaviour& behaviour) {
                                      behaviour.hides_rejection = true;
                                    }});

}  // namespace
}  // namespace touchstone::session_client
