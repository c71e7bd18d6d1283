// Agents that pnpm installed are not found.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kKnowsNoStore({"knows-no-store",
                                  {"ACP-141"},
                                  "agents that pnpm installed are not found",
                                  true,
                                  [](Behaviour& behaviour) { behaviour.knows_no_store = true; }});

}  // namespace
}  // namespace touchstone::session_client
