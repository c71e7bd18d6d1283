// A user is offered agents that cannot start.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kFindsAllInstalled({"finds-all-installed",
                                       {"SCL-306"},
                                       "a user is offered agents that cannot start",
                                       false,
                                       [](Behaviour& behaviour) {
                                         behaviour.finds_all_installed = true;
                                       }});

}  // namespace
}  // namespace touchstone::session_client
