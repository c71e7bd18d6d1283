// The sidecar takes event 0 for seen and never sends it.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kAcknowledgesMinusOne({"acknowledges-minus-one",
                                          {"ACP-080", "ACP-076"},
                                          "the sidecar takes event 0 for seen and never sends it",
                                          true,
                                          [](Behaviour& behaviour) {
                                            behaviour.acknowledges_minus_one = true;
                                          }});

}  // namespace
}  // namespace touchstone::session_client
