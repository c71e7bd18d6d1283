// The turn that was stopped never ends.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kLeavesPromptAtCancel({"leaves-prompt-at-cancel",
                                          {"ACP-114", "ACP-127"},
                                          "the turn that was stopped never ends",
                                          false,
                                          [](Behaviour& behaviour) {
                                            behaviour.leaves_prompt_at_cancel = true;
                                          }});

}  // namespace
}  // namespace touchstone::session_client
