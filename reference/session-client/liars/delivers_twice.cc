// The text of an answer is shown twice.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kDeliversTwice({"delivers-twice",
                                   {"ACP-091"},
                                   "the text of an answer is shown twice",
                                   false,
                                   [](Behaviour& behaviour) { behaviour.delivers_twice = true; }});

}  // namespace
}  // namespace touchstone::session_client
