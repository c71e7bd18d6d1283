// The answer of the user never reaches the question.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kSendsAllPermissionAnswers({"sends-all-permission-answers",
                                               {"ACP-135", "ACP-131", "ACP-134"},
                                               "the answer of the user never reaches the question",
                                               false,
                                               [](Behaviour& behaviour) {
                                                 behaviour.sends_all_permission_answers = true;
                                               }});

}  // namespace
}  // namespace touchstone::session_client
