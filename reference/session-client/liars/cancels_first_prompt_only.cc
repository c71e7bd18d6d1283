// The second of two prompts goes on after the cancel.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kCancelsFirstPromptOnly({"cancels-first-prompt-only",
                                            {"ACP-114"},
                                            "the second of two prompts goes on after the cancel",
                                            true,
                                            [](Behaviour& behaviour) {
                                              behaviour.cancels_first_prompt_only = true;
                                            }});

}  // namespace
}  // namespace touchstone::session_client
