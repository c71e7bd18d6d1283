// What a newer agent tells of itself never shows.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kKeepsKnownInfoOnly({"keeps-known-info-only",
                                        {"ACP-139"},
                                        "what a newer agent tells of itself never shows",
                                        true,
                                        [](Behaviour& behaviour) {
                                          behaviour.keeps_known_info_only = true;
                                        }});

}  // namespace
}  // namespace touchstone::session_client
