// Who subscribes after the first answer never sees it.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kReplaysNothing({"replays-nothing",
                                    {"ACP-090"},
                                    "who subscribes after the first answer never sees it",
                                    false,
                                    [](Behaviour& behaviour) {
                                      behaviour.replays_nothing = true;
                                    }});

}  // namespace
}  // namespace touchstone::session_client
