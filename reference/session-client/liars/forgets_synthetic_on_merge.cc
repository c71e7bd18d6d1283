// A change that the client made up is gone with the next request.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kForgetsSyntheticOnMerge(
    {"forgets-synthetic-on-merge",
     {"ACP-088"},
     "a change that the client made up is gone with the next request",
     true,
     [](Behaviour& behaviour) { behaviour.forgets_synthetic_on_merge = true; }});

}  // namespace
}  // namespace touchstone::session_client
