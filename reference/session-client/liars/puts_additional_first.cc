// The defaults overrule what the user asked for.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kPutsAdditionalFirst({"puts-additional-first",
                                         {"ACP-147"},
                                         "the defaults overrule what the user asked for",
                                         true,
                                         [](Behaviour& behaviour) {
                                           behaviour.puts_additional_first = true;
                                         }});

}  // namespace
}  // namespace touchstone::session_client
