// The agent cannot tell the rules of its machine from its own.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kDrawsNoRule({"draws-no-rule",
                                 {"ACP-145", "ACP-146", "SCL-307"},
                                 "the agent cannot tell the rules of its machine from its own",
                                 false,
                                 [](Behaviour& behaviour) { behaviour.draws_no_rule = true; }});

}  // namespace
}  // namespace touchstone::session_client
