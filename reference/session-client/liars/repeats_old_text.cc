// Each answer repeats all answers before it.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kRepeatsOldText({"repeats-old-text",
                                    {"ACP-110", "ACP-114"},
                                    "each answer repeats all answers before it",
                                    false,
                                    [](Behaviour& behaviour) {
                                      behaviour.repeats_old_text = true;
                                    }});

}  // namespace
}  // namespace touchstone::session_client
