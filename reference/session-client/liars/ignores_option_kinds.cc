// Options with names of their own are never chosen.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kIgnoresOptionKinds({"ignores-option-kinds",
                                        {"ACP-134", "ACP-128", "ACP-133"},
                                        "options with names of their own are never chosen",
                                        true,
                                        [](Behaviour& behaviour) {
                                          behaviour.ignores_option_kinds = true;
                                        }});

}  // namespace
}  // namespace touchstone::session_client
