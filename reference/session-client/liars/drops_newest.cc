// A long session shows its beginning and no end.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kDropsNewest({"drops-newest",
                                 {"ACP-082", "ACP-084", "ACP-087"},
                                 "a long session shows its beginning and no end",
                                 false,
                                 [](Behaviour& behaviour) { behaviour.drops_newest = true; }});

}  // namespace
}  // namespace touchstone::session_client
