// The code of an agent's error is lost.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kThrowsRpcErrors({"throws-rpc-errors",
                                     {"ACP-112", "ACP-079", "ACP-101", "ACP-105"},
                                     "the code of an agent's error is lost",
                                     false,
                                     [](Behaviour& behaviour) {
                                       behaviour.throws_rpc_errors = true;
                                     }});

}  // namespace
}  // namespace touchstone::session_client
