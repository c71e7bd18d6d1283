// A codex agent's other errors look like success.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kFallsBackOnAnyUnknownMethod({"falls-back-on-any-unknown-method",
                                                 {"ACP-105", "ACP-106"},
                                                 "a codex agent's other errors look like success",
                                                 true,
                                                 [](Behaviour& behaviour) {
                                                   behaviour.falls_back_on_any_unknown_method =
                                                       true;
                                                 }});

}  // namespace
}  // namespace touchstone::session_client
