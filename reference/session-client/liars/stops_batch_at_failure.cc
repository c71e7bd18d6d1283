// One bad name loses all files after it.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kStopsBatchAtFailure({"stops-batch-at-failure",
                                         {"GFS-069", "GFS-071"},
                                         "one bad name loses all files after it",
                                         true,
                                         [](Behaviour& behaviour) {
                                           behaviour.stops_batch_at_failure = true;
                                         }});

}  // namespace
}  // namespace touchstone::session_client
