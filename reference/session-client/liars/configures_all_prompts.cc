// Other agents get prompts that they do not understand.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kConfiguresAllPrompts({"configures-all-prompts",
                                          {"ACP-107"},
                                          "other agents get prompts that they do not understand",
                                          true,
                                          [](Behaviour& behaviour) {
                                            behaviour.configures_all_prompts = true;
                                          }});

}  // namespace
}  // namespace touchstone::session_client
