// An older copy of the agent starts.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kPrefersStore({"prefers-store",
                                  {"ACP-141"},
                                  "an older copy of the agent starts",
                                  true,
                                  [](Behaviour& behaviour) { behaviour.prefers_store = true; }});

}  // namespace
}  // namespace touchstone::session_client
