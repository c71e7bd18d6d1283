// Sidecars pile up on the host.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kLeavesSidecarRunning({"leaves-sidecar-running",
                                          {"ACP-176"},
                                          "sidecars pile up on the host",
                                          false,
                                          [](Behaviour& behaviour) {
                                            behaviour.leaves_sidecar_running = true;
                                          }});

}  // namespace
}  // namespace touchstone::session_client
