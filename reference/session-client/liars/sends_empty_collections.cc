// Strict agents refuse servers with empty collections.
#include "session-client/liars/liar.h"

namespace touchstone::session_client {
namespace {

const RegisterLiar kSendsEmptyCollections({"sends-empty-collections",
                                           {"ACP-140"},
                                           "strict agents refuse servers with empty collections",
                                           true,
                                           [](Behaviour& behaviour) {
                                             behaviour.sends_empty_collections = true;
                                           }});

}  // namespace
}  // namespace touchstone::session_client
