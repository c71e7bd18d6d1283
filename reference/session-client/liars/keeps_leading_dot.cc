// The adapter is not where the guest looks for it.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kKeepsLeadingDot({"keeps-leading-dot",
                                     {"ACP-142", "ACP-141", "ACP-143", "ACP-075"},
                                     "the adapter is not where the guest looks for it",
                                     true,
                                     [](Behaviour& behaviour) {
                                       behaviour.keeps_leading_dot = true;
                                     }});

}  // namespace
}  // namespace touchstone::session_client
