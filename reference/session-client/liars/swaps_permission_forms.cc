// The agent does not understand the answer.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kSwapsPermissionForms({"swaps-permission-forms",
                                          {"ACP-133", "ACP-128", "ACP-131", "ACP-134"},
                                          "the agent does not understand the answer",
                                          false,
                                          [](Behaviour& behaviour) {
                                            behaviour.swaps_permission_forms = true;
                                          }});

}  // namespace
}  // namespace touchstone::session_client
