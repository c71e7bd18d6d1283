// What nobody answered is done.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kAllowsAfterTimeout({"allows-after-timeout",
                                        {"ACP-129"},
                                        "what nobody answered is done",
                                        true,
                                        [](Behaviour& behaviour) {
                                          behaviour.allows_after_timeout = true;
                                        }});

}  // namespace
}  // namespace touchstone::session_client
