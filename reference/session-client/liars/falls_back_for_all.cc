// An agent that cannot change its model seems to have done so.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kFallsBackForAll({"falls-back-for-all",
                                     {"ACP-101", "ACP-105", "ACP-106"},
                                     "an agent that cannot change its model seems to have done so",
                                     true,
                                     [](Behaviour& behaviour) {
                                       behaviour.falls_back_for_all = true;
                                     }});

}  // namespace
}  // namespace touchstone::session_client
