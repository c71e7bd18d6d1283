// A codex turn runs with another model than the one shown.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kConfiguresNoPrompt({"configures-no-prompt",
                                        {"ACP-107"},
                                        "a codex turn runs with another model than the one shown",
                                        false,
                                        [](Behaviour& behaviour) {
                                          behaviour.configures_no_prompt = true;
                                        }});

}  // namespace
}  // namespace touchstone::session_client
