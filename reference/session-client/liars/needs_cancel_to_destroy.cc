// A session whose agent is stuck cannot be destroyed.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kNeedsCancelToDestroy({"needs-cancel-to-destroy",
                                          {"ACP-127"},
                                          "a session whose agent is stuck cannot be destroyed",
                                          true,
                                          [](Behaviour& behaviour) {
                                            behaviour.needs_cancel_to_destroy = true;
                                          }});

}  // namespace
}  // namespace touchstone::session_client
