// What an application put beside its prompt is lost.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kReplacesMeta({"replaces-meta",
                                  {"ACP-107"},
                                  "what an application put beside its prompt is lost",
                                  true,
                                  [](Behaviour& behaviour) { behaviour.replaces_meta = true; }});

}  // namespace
}  // namespace touchstone::session_client
