// Machines of clients that left stay in the sidecar.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kLeavesWithoutDispose({"leaves-without-dispose",
                                          {"ACP-176"},
                                          "machines of clients that left stay in the sidecar",
                                          false,
                                          [](Behaviour& behaviour) {
                                            behaviour.leaves_without_dispose = true;
                                          }});

}  // namespace
}  // namespace touchstone::session_client
