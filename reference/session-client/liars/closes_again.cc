// The second close hits whoever has the id now.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kClosesAgain({"closes-again",
                                 {"ACP-122"},
                                 "the second close hits whoever has the id now",
                                 true,
                                 [](Behaviour& behaviour) { behaviour.closes_again = true; }});

}  // namespace
}  // namespace touchstone::session_client
