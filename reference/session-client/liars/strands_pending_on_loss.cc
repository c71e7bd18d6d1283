// A call hangs for ever when the sidecar dies under it.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kStrandsPendingOnLoss({"strands-pending-on-loss",
                                          {"ACP-174", "SCL-309"},
                                          "a call hangs for ever when the sidecar dies under it",
                                          true,
                                          [](Behaviour& behaviour) {
                                            behaviour.strands_pending_on_loss = true;
                                          }});

}  // namespace
}  // namespace touchstone::session_client
