// The agent does not understand the answer.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kSwapsPermissionForms({"swaps-permission-forms",
                            {"ACP-133"},
                            "the agent does not understand the answer",
                            false,
                            [](Behaviour& behaviour) { behaviour.swaps_permission_forms = true; }});

}  // namespace
}  // namespace touchstone::session_client
