// A session is forgotten while it should be known.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kForgetsOneIdEarly({"forgets-one-id-early",
                                       {"ACP-123"},
                                       "a session is forgotten while it should be known",
                                       true,
                                       [](Behaviour& behaviour) {
                                         behaviour.closed_limit = 2047;
                                       }});

}  // namespace
}  // namespace touchstone::session_client
