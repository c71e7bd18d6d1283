// Agents start where they may not write.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kStartsInRoot({"starts-in-root",
                                  {"ACP-074"},
                                  "agents start where they may not write",
                                  false,
                                  [](Behaviour& behaviour) { behaviour.starts_in_root = true; }});

}  // namespace
}  // namespace touchstone::session_client
