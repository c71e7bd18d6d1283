// The sidecar sends old events again after a late one.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kAcknowledgesLastSeen({"acknowledges-last-seen",
                                          {"ACP-081"},
                                          "the sidecar sends old events again after a late one",
                                          true,
                                          [](Behaviour& behaviour) {
                                            behaviour.acknowledges_last_seen = true;
                                          }});

}  // namespace
}  // namespace touchstone::session_client
