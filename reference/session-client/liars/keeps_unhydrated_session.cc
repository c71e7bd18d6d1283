// A session that could not be read is listed.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kKeepsUnhydratedSession({"keeps-unhydrated-session",
                                            {"ACP-077"},
                                            "a session that could not be read is listed",
                                            true,
                                            [](Behaviour& behaviour) {
                                              behaviour.keeps_unhydrated_session = true;
                                            }});

}  // namespace
}  // namespace touchstone::session_client
