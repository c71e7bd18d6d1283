// What the user wants the agent to know is lost.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kSkipsAdditionalToo({"skips-additional-too",
                                        {"ACP-146", "SCL-307", "ACP-145"},
                                        "what the user wants the agent to know is lost",
                                        true,
                                        [](Behaviour& behaviour) {
                                          behaviour.skips_additional_too = true;
                                        }});

}  // namespace
}  // namespace touchstone::session_client
