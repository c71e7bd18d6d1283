// A corrected event shows its first form for ever.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kKeepsOldContent({"keeps-old-content",
                                     {"ACP-082"},
                                     "a corrected event shows its first form for ever",
                                     true,
                                     [](Behaviour& behaviour) {
                                       behaviour.keeps_old_content = true;
                                     }});

}  // namespace
}  // namespace touchstone::session_client
