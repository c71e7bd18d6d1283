// The answer to one call reaches another when two are under way.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kMatchesInOrder({"matches-in-order",
                                    {"ACP-173", "SCL-308", "ACP-116", "ACP-117", "ACP-127"},
                                    "the answer to one call reaches another when two are under way",
                                    true,
                                    [](Behaviour& behaviour) {
                                      behaviour.matches_in_order = true;
                                    }});

}  // namespace
}  // namespace touchstone::session_client
