// A handler cannot tell which question it answers.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kAddsNoMethod({"adds-no-method",
                                  {"ACP-132"},
                                  "a handler cannot tell which question it answers",
                                  true,
                                  [](Behaviour& behaviour) { behaviour.adds_no_method = true; }});

}  // namespace
}  // namespace touchstone::session_client
